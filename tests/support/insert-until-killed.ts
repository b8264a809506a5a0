/** Inserts rows 1, 2, 3, … into the data folder given, and prints each number once the database has it. */
import { openEmbedded } from '../../platform/database/embedded/open-embedded.ts';

const database = await openEmbedded(process.argv[2] ?? '');
await database.query('CREATE TABLE row (id int PRIMARY KEY)');
for (let id = 1; ; id += 1) {
  await database.query('INSERT INTO row VALUES ($1)', [id]);
  process.stdout.write(`${id}\n`);
}
