/** Generated from openapi.json by `npm run client`: do not edit. */

export interface paths {
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List cases, the newest first: all, or those of a reference */
        get: operations["listCases"];
        put?: never;
        /** Open a case */
        post: operations["createCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a case */
        get: operations["readCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/exhibits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the exhibits of a case in the order of their entry: all, or that of a reference */
        get: operations["listExhibits"];
        put?: never;
        /** Enter an exhibit into a case */
        post: operations["createExhibit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exhibits/{exhibitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an exhibit */
        get: operations["readExhibit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exhibits/{exhibitId}/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the images of an exhibit in the order of arrival */
        get: operations["listImages"];
        put?: never;
        /**
         * Upload an image of a mark
         * @description Send the fields first and the file last. The bytes are kept as they come; processing begins at once, and the image tells when it is ready or why it was rejected. The same bytes with the same declaration are recognised: the answer names the image that is there, with `duplicate: true`.
         */
        post: operations["uploadImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images/{imageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is known of an image, and how far it is */
        get: operations["readImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images/{imageId}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the bytes of an image as they came
         * @description The ETag and Repr-Digest headers carry the SHA-256. Each download is recorded.
         */
        get: operations["readOriginal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images/{imageId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a rendered picture of an image
         * @description For the eye, not for measuring. Each view is recorded.
         */
        get: operations["readPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exhibits/{exhibitId}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which exhibits are most like this one
         * @description Of the gallery as it stands now, exhibits entered later included. A search that is needed is started and waited for; if it takes longer, `search.state` says how far it is: ask again.
         */
        get: operations["readCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/comparisons/{comparisonId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a candidate stands where it stands, by one mark
         * @description The congruent cells of two impressions, or the phases and lands of two bullets, as the engine found them in the search. Nothing is computed anew.
         */
        get: operations["readComparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/comparisons/{comparisonId}/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The aligned profiles of two bullets
         * @description Drawn again from the stored profiles, as the comparison laid them over each other.
         */
        get: operations["readComparisonProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List searches, the newest first: all, or those of one exhibit */
        get: operations["listSearches"];
        put?: never;
        /**
         * Search with an exhibit, a group of test fires, or an image
         * @description Every new exhibit is searched without being asked; this is for another depth, a filter, a group or a single image. The search runs in the background: ask for it again by its id.
         */
        post: operations["createSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/searches/{searchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a search stands, and what it looked at */
        get: operations["readSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/searches/{searchId}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a search found, best first */
        get: operations["readSearchCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/searches/{searchId}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What another run of a search found otherwise */
        get: operations["compareSearches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/searches/{searchId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a search that waits or runs; the engine stops soon */
        post: operations["cancelSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/searches/{searchId}/rerun": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search for the same again, in the gallery and by the model as they are now
         * @description A new search; the earlier one stays as it is. The two can be compared.
         */
        post: operations["rerunSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/searches/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search all evidence anew, after everything else
         * @description For a model that was just activated: every evidence exhibit that it has a signature of.
         */
        post: operations["requestArchiveSearches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exhibits/{exhibitId}/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether an exhibit is watched, and from which score on */
        get: operations["readWatch"];
        /**
         * Let evidence meet every later entry
         * @description From now on, when an exhibit is entered whose search finds this one with a score of the threshold or above, a finding appears. Setting it again changes the threshold.
         */
        put: operations["setWatch"];
        post?: never;
        /** Watch an exhibit no longer; its findings stay */
        delete: operations["endWatch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Later entries that came near watched evidence, in the order of their arrival
         * @description Ask again with `after` set to `last`: nothing is told twice, and nothing is missed.
         */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all agencies, by code */
        get: operations["listAgencies"];
        put?: never;
        /** Enter an agency; for administrators of every agency */
        post: operations["createAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agencyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an agency */
        get: operations["readAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename an agency, or require a second factor in it
         * @description A second factor that is required takes effect at once, in open sessions too: who has none yet enrols one before anything else. API tokens are not people and need none.
         */
        patch: operations["changeAgency"];
        trace?: never;
    };
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List people of the agencies that you administer or check, by e-mail address */
        get: operations["listPeople"];
        put?: never;
        /**
         * Enter a person with their first roles
         * @description The person can sign in once they are invited to set a password, or through the identity provider of their agency.
         */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a person */
        get: operations["readPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable a person; their sessions end at once
         * @description A repeat changes nothing.
         */
        post: operations["disablePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable a person again
         * @description A repeat changes nothing.
         */
        post: operations["enablePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a person a role, for one agency or for every one
         * @description It holds at once. Nobody gives what reaches beyond the agencies that they administer.
         */
        post: operations["createAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/assignments/{assignmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a role of a person, at once; that it was held stays on record */
        delete: operations["endAssignment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a person to set a first or a new password
         * @description The code is good for one week and one use, and takes the place of earlier ones. It takes an administrator of everything that the person may do.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take away the second factor of somebody who has lost it; their sessions end */
        delete: operations["removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget as whom identity providers know a person; the next sign-in there links anew */
        delete: operations["unlinkIdentities"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API tokens of the agencies that you administer or check, the newest first */
        get: operations["listTokens"];
        put?: never;
        /**
         * Make an API token for a machine
         * @description Nobody makes a token that reaches beyond the agencies that they administer.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an API token, without its secret */
        get: operations["readToken"];
        put?: never;
        post?: never;
        /** Revoke an API token, at once and for good */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List identity providers of the agencies that you administer or check */
        get: operations["listIdentityProviders"];
        put?: never;
        /**
         * Let the people of an agency sign in at its identity provider (OpenID Connect)
         * @description Register PUBLIC_URL/v1/sign-in/callback there as the redirect URI, with the scopes `openid email`. A person is linked by verified e-mail address at the first sign-in, and known by subject after that; nobody is entered by a provider. To change anything, end it and create another.
         */
        post: operations["createIdentityProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-providers/{providerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an identity provider out of use */
        delete: operations["endIdentityProvider"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who you are, and what you may do */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change your password; all your sessions end, this one too */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to enrol a second factor (time-based codes, RFC 6238)
         * @description Takes the present password, and a code of the second factor in use where there is one. The new one is in use once a code of it is confirmed. A repeat makes another secret in the place of this one.
         */
        post: operations["enrolSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the second factor that was begun into use, with its first code
         * @description It takes the place of an earlier one. Your other sessions end.
         */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/second-factor/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a code in a session that began at an identity provider without a second factor */
        post: operations["verifySecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your own open sessions, the newest first */
        get: operations["listSessions"];
        put?: never;
        /**
         * Sign in with a password
         * @description A session lasts twelve hours, or until half an hour passes without a request. It is no use to repeat this under an Idempotency-Key: a secret is shown once. Failures delay further attempts, with `Retry-After`.
         */
        post: operations["createSession"];
        /** End all your own sessions, this one too */
        delete: operations["endAllSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your own sessions; the present one is a sign-out */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password with an invitation
         * @description A password has 12 characters or more, of any kind. Sessions that were open end.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where people may sign in, beside here with a password */
        get: operations["listSignInProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/{providerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign in at an identity provider; for a browser to be led to
         * @description The browser has to come back within ten minutes, and it has to be the same.
         */
        get: operations["beginSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Come back from an identity provider */
        get: operations["completeSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List background jobs, the last changed first */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a dead job all its tries again */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storage/sweep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove what broken uploads left behind
         * @description Only what is older than an hour, so that uploads in flight are safe.
         */
        post: operations["sweepStorage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: operations["livez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether everything that the service needs is there */
        get: operations["readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Problem
         * @description Further members name what a program needs, e.g. `errors` with each wrong field.
         * @example {
         *       "type": "urn:breechlink:problem:invalid-request",
         *       "title": "The request does not follow the contract",
         *       "status": 400,
         *       "detail": "`kind` must be one of: cartridge_case, bullet.",
         *       "instance": "urn:uuid:5f6f1c1e-9f53-4c43-8f0b-0d8a4f7d1f3a",
         *       "errors": [
         *         {
         *           "in": "body",
         *           "field": "kind",
         *           "message": "must be one of: cartridge_case, bullet"
         *         }
         *       ]
         *     }
         */
        Problem: {
            /**
             * @description Stable name of the problem.
             * @enum {unknown}
             */
            type: "urn:breechlink:problem:invalid-request" | "urn:breechlink:problem:malformed-request" | "urn:breechlink:problem:malformed-upload" | "urn:breechlink:problem:file-empty" | "urn:breechlink:problem:cursor-unknown" | "urn:breechlink:problem:filter-value-unknown" | "urn:breechlink:problem:sign-in-expired" | "urn:breechlink:problem:unauthorized" | "urn:breechlink:problem:sign-in-failed" | "urn:breechlink:problem:code-needed" | "urn:breechlink:problem:forbidden" | "urn:breechlink:problem:beyond-your-reach" | "urn:breechlink:problem:code-wrong" | "urn:breechlink:problem:foreign-origin" | "urn:breechlink:problem:password-wrong" | "urn:breechlink:problem:person-not-known" | "urn:breechlink:problem:provider-refused" | "urn:breechlink:problem:reaches-beyond-provider" | "urn:breechlink:problem:second-factor-needed" | "urn:breechlink:problem:session-needed" | "urn:breechlink:problem:sign-in-too-old" | "urn:breechlink:problem:agency-not-covered" | "urn:breechlink:problem:agency-not-found" | "urn:breechlink:problem:assignment-not-found" | "urn:breechlink:problem:identity-provider-not-found" | "urn:breechlink:problem:invitation-not-found" | "urn:breechlink:problem:person-not-found" | "urn:breechlink:problem:session-not-found" | "urn:breechlink:problem:token-not-found" | "urn:breechlink:problem:case-not-found" | "urn:breechlink:problem:exhibit-not-found" | "urn:breechlink:problem:image-not-found" | "urn:breechlink:problem:comparison-not-found" | "urn:breechlink:problem:job-not-found" | "urn:breechlink:problem:search-not-found" | "urn:breechlink:problem:watch-not-found" | "urn:breechlink:problem:route-not-found" | "urn:breechlink:problem:method-not-allowed" | "urn:breechlink:problem:request-too-slow" | "urn:breechlink:problem:agency-code-taken" | "urn:breechlink:problem:assignment-exists" | "urn:breechlink:problem:email-taken" | "urn:breechlink:problem:no-password" | "urn:breechlink:problem:no-second-factor" | "urn:breechlink:problem:person-disabled" | "urn:breechlink:problem:second-factor-not-begun" | "urn:breechlink:problem:case-reference-taken" | "urn:breechlink:problem:exhibit-reference-taken" | "urn:breechlink:problem:image-declared-otherwise" | "urn:breechlink:problem:preview-not-available" | "urn:breechlink:problem:no-profiles" | "urn:breechlink:problem:job-not-dead" | "urn:breechlink:problem:exhibit-not-searchable" | "urn:breechlink:problem:exhibit-not-evidence" | "urn:breechlink:problem:search-ended" | "urn:breechlink:problem:search-not-completed" | "urn:breechlink:problem:body-too-large" | "urn:breechlink:problem:upload-too-large" | "urn:breechlink:problem:unsupported-media-type" | "urn:breechlink:problem:agency-needed" | "urn:breechlink:problem:expiry-not-taken" | "urn:breechlink:problem:issuer-not-taken" | "urn:breechlink:problem:password-not-taken" | "urn:breechlink:problem:scope-beyond-role" | "urn:breechlink:problem:mark-does-not-fit" | "urn:breechlink:problem:idempotency-key-reused" | "urn:breechlink:problem:attempt-delayed" | "urn:breechlink:problem:headers-too-large" | "urn:breechlink:problem:internal-error" | "urn:breechlink:problem:bytes-missing" | "urn:breechlink:problem:secret-unreadable" | "urn:breechlink:problem:provider-failed" | "urn:breechlink:problem:public-url-missing" | "urn:breechlink:problem:secrets-key-missing" | "urn:breechlink:problem:sign-in-busy" | "urn:breechlink:problem:store-not-available" | "urn:breechlink:problem:not-ready";
            title: string;
            status: number;
            /** @description What is wrong and what to do. */
            detail: string;
            /** @description The id of the request. */
            instance: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listCases: {
        parameters: {
            query?: {
                /** @description Rows at most. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Only cases of this reference: one at most in each agency. */
                reference?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of cases. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cases": [
                     *         {
                     *           "id": "3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11",
                     *           "agencyId": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
                     *           "reference": "2026-0417",
                     *           "title": "Shots fired, Harbour Street",
                     *           "occurredOn": "2026-03-31",
                     *           "place": "Harbour Street 12",
                     *           "createdAt": "2026-04-01T08:15:30.000Z",
                     *           "links": {
                     *             "self": "/v1/cases/3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11",
                     *             "exhibits": "/v1/cases/3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11/exhibits"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        cases: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            agencyId: string;
                            /** @description The agency's own name of the case; no other case of the agency may have it. */
                            reference: string;
                            title?: string;
                            /**
                             * Format: date
                             * @description Day of the incident, YYYY-MM-DD.
                             */
                            occurredOn?: string;
                            place?: string;
                            /** Format: date-time */
                            createdAt: string;
                            links: {
                                /** @description Path on this server. */
                                self: string;
                                /** @description Path on this server. */
                                exhibits: string;
                            };
                        }[];
                        /**
                         * Format: uuid
                         * @description Pass it as `after` for the next page; absent on the last.
                         */
                        next?: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). The page begins after something unknown (`urn:breechlink:problem:cursor-unknown`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "2026-0417",
                 *       "title": "Shots fired, Harbour Street",
                 *       "occurredOn": "2026-03-31",
                 *       "place": "Harbour Street 12"
                 *     }
                 */
                "application/json": {
                    /** @description The agency's own name of the case; no other case of the agency may have it. */
                    reference: string;
                    title?: string;
                    /**
                     * Format: date
                     * @description Day of the incident, YYYY-MM-DD.
                     */
                    occurredOn?: string;
                    place?: string;
                    /**
                     * Format: uuid
                     * @description Whose case it is; needed when you work for several agencies.
                     */
                    agencyId?: string;
                };
            };
        };
        responses: {
            /** @description The case. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11",
                     *       "agencyId": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
                     *       "reference": "2026-0417",
                     *       "title": "Shots fired, Harbour Street",
                     *       "occurredOn": "2026-03-31",
                     *       "place": "Harbour Street 12",
                     *       "createdAt": "2026-04-01T08:15:30.000Z",
                     *       "links": {
                     *         "self": "/v1/cases/3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11",
                     *         "exhibits": "/v1/cases/3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11/exhibits"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        agencyId: string;
                        /** @description The agency's own name of the case; no other case of the agency may have it. */
                        reference: string;
                        title?: string;
                        /**
                         * Format: date
                         * @description Day of the incident, YYYY-MM-DD.
                         */
                        occurredOn?: string;
                        place?: string;
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            exhibits: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). Your roles do not cover the agency (`urn:breechlink:problem:agency-not-covered`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such agency (`urn:breechlink:problem:agency-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The case reference is taken (`urn:breechlink:problem:case-reference-taken`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say for which agency (`urn:breechlink:problem:agency-needed`). The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11",
                     *       "agencyId": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
                     *       "reference": "2026-0417",
                     *       "title": "Shots fired, Harbour Street",
                     *       "occurredOn": "2026-03-31",
                     *       "place": "Harbour Street 12",
                     *       "createdAt": "2026-04-01T08:15:30.000Z",
                     *       "links": {
                     *         "self": "/v1/cases/3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11",
                     *         "exhibits": "/v1/cases/3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11/exhibits"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        agencyId: string;
                        /** @description The agency's own name of the case; no other case of the agency may have it. */
                        reference: string;
                        title?: string;
                        /**
                         * Format: date
                         * @description Day of the incident, YYYY-MM-DD.
                         */
                        occurredOn?: string;
                        place?: string;
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            exhibits: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such case (`urn:breechlink:problem:case-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExhibits: {
        parameters: {
            query?: {
                /** @description Rows at most. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                /** @description Only the exhibit of this reference. */
                reference?: string;
            };
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of exhibits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exhibits": [
                     *         {
                     *           "id": "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *           "caseId": "3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11",
                     *           "reference": "A-3",
                     *           "kind": "cartridge_case",
                     *           "origin": "evidence",
                     *           "calibre": "9 mm Luger",
                     *           "firingPinShape": "hemispherical",
                     *           "breechFaceClass": "arched",
                     *           "description": "Found beside the kerb.",
                     *           "createdAt": "2026-04-01T08:20:00.000Z",
                     *           "links": {
                     *             "self": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *             "case": "/v1/cases/3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11",
                     *             "images": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22/images",
                     *             "candidates": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22/candidates"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        exhibits: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            caseId: string;
                            /** @description Name of the exhibit within its case. */
                            reference: string;
                            /** @enum {unknown} */
                            kind: "cartridge_case" | "bullet";
                            /**
                             * @description Whether it was found (`evidence`) or fired for comparison from a known gun (`test_fire`).
                             * @enum {unknown}
                             */
                            origin: "evidence" | "test_fire";
                            calibre?: string;
                            /** @description Lands of the barrel, counted on the bullet. */
                            numberOfLands?: number;
                            /**
                             * @description Direction of the rifling.
                             * @enum {unknown}
                             */
                            twist?: "left" | "right";
                            /** @description Mean width of a land's impression, µm. */
                            landWidthUm?: number;
                            /** @description Mean width of a groove's impression, µm. */
                            grooveWidthUm?: number;
                            /** @enum {unknown} */
                            firingPinShape?: "hemispherical" | "circular" | "elliptical" | "rectangular" | "square" | "wedge" | "other";
                            /** @enum {unknown} */
                            firingPinApertureShape?: "circular" | "elliptical" | "rectangular" | "square" | "other";
                            /**
                             * @description How the breech face was finished, as its marks show.
                             * @enum {unknown}
                             */
                            breechFaceClass?: "parallel" | "arched" | "circular" | "cross_hatched" | "granular" | "smooth" | "other";
                            /** @description Where the extractor marked the head, as an hour of a clock laid upon it. Only the angle between extractor and ejector is compared. */
                            extractorClockHour?: number;
                            /** @description Where the ejector marked the head, as an hour of a clock laid upon it. Only the angle between extractor and ejector is compared. */
                            ejectorClockHour?: number;
                            description?: string;
                            /** Format: date-time */
                            createdAt: string;
                            links: {
                                /** @description Path on this server. */
                                self: string;
                                /** @description Path on this server. */
                                case: string;
                                /** @description Path on this server. */
                                images: string;
                                /** @description Path on this server. */
                                candidates: string;
                            };
                        }[];
                        /**
                         * Format: uuid
                         * @description Pass it as `after` for the next page; absent on the last.
                         */
                        next?: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). The page begins after something unknown (`urn:breechlink:problem:cursor-unknown`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such case (`urn:breechlink:problem:case-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createExhibit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "A-3",
                 *       "kind": "cartridge_case",
                 *       "origin": "evidence",
                 *       "calibre": "9 mm Luger",
                 *       "firingPinShape": "hemispherical",
                 *       "breechFaceClass": "arched",
                 *       "description": "Found beside the kerb."
                 *     }
                 */
                "application/json": {
                    /** @description Name of the exhibit within its case. */
                    reference: string;
                    /** @enum {unknown} */
                    kind: "cartridge_case" | "bullet";
                    /**
                     * @description Whether it was found (`evidence`) or fired for comparison from a known gun (`test_fire`).
                     * @enum {unknown}
                     */
                    origin: "evidence" | "test_fire";
                    calibre?: string;
                    /** @description Lands of the barrel, counted on the bullet. */
                    numberOfLands?: number;
                    /**
                     * @description Direction of the rifling.
                     * @enum {unknown}
                     */
                    twist?: "left" | "right";
                    /** @description Mean width of a land's impression, µm. */
                    landWidthUm?: number;
                    /** @description Mean width of a groove's impression, µm. */
                    grooveWidthUm?: number;
                    /** @enum {unknown} */
                    firingPinShape?: "hemispherical" | "circular" | "elliptical" | "rectangular" | "square" | "wedge" | "other";
                    /** @enum {unknown} */
                    firingPinApertureShape?: "circular" | "elliptical" | "rectangular" | "square" | "other";
                    /**
                     * @description How the breech face was finished, as its marks show.
                     * @enum {unknown}
                     */
                    breechFaceClass?: "parallel" | "arched" | "circular" | "cross_hatched" | "granular" | "smooth" | "other";
                    /** @description Where the extractor marked the head, as an hour of a clock laid upon it. Only the angle between extractor and ejector is compared. */
                    extractorClockHour?: number;
                    /** @description Where the ejector marked the head, as an hour of a clock laid upon it. Only the angle between extractor and ejector is compared. */
                    ejectorClockHour?: number;
                    description?: string;
                };
            };
        };
        responses: {
            /** @description The exhibit. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *       "caseId": "3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11",
                     *       "reference": "A-3",
                     *       "kind": "cartridge_case",
                     *       "origin": "evidence",
                     *       "calibre": "9 mm Luger",
                     *       "firingPinShape": "hemispherical",
                     *       "breechFaceClass": "arched",
                     *       "description": "Found beside the kerb.",
                     *       "createdAt": "2026-04-01T08:20:00.000Z",
                     *       "links": {
                     *         "self": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *         "case": "/v1/cases/3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11",
                     *         "images": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22/images",
                     *         "candidates": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22/candidates"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        caseId: string;
                        /** @description Name of the exhibit within its case. */
                        reference: string;
                        /** @enum {unknown} */
                        kind: "cartridge_case" | "bullet";
                        /**
                         * @description Whether it was found (`evidence`) or fired for comparison from a known gun (`test_fire`).
                         * @enum {unknown}
                         */
                        origin: "evidence" | "test_fire";
                        calibre?: string;
                        /** @description Lands of the barrel, counted on the bullet. */
                        numberOfLands?: number;
                        /**
                         * @description Direction of the rifling.
                         * @enum {unknown}
                         */
                        twist?: "left" | "right";
                        /** @description Mean width of a land's impression, µm. */
                        landWidthUm?: number;
                        /** @description Mean width of a groove's impression, µm. */
                        grooveWidthUm?: number;
                        /** @enum {unknown} */
                        firingPinShape?: "hemispherical" | "circular" | "elliptical" | "rectangular" | "square" | "wedge" | "other";
                        /** @enum {unknown} */
                        firingPinApertureShape?: "circular" | "elliptical" | "rectangular" | "square" | "other";
                        /**
                         * @description How the breech face was finished, as its marks show.
                         * @enum {unknown}
                         */
                        breechFaceClass?: "parallel" | "arched" | "circular" | "cross_hatched" | "granular" | "smooth" | "other";
                        /** @description Where the extractor marked the head, as an hour of a clock laid upon it. Only the angle between extractor and ejector is compared. */
                        extractorClockHour?: number;
                        /** @description Where the ejector marked the head, as an hour of a clock laid upon it. Only the angle between extractor and ejector is compared. */
                        ejectorClockHour?: number;
                        description?: string;
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            case: string;
                            /** @description Path on this server. */
                            images: string;
                            /** @description Path on this server. */
                            candidates: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such case (`urn:breechlink:problem:case-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The exhibit reference is taken (`urn:breechlink:problem:exhibit-reference-taken`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readExhibit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exhibitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exhibit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *       "caseId": "3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11",
                     *       "reference": "A-3",
                     *       "kind": "cartridge_case",
                     *       "origin": "evidence",
                     *       "calibre": "9 mm Luger",
                     *       "firingPinShape": "hemispherical",
                     *       "breechFaceClass": "arched",
                     *       "description": "Found beside the kerb.",
                     *       "createdAt": "2026-04-01T08:20:00.000Z",
                     *       "links": {
                     *         "self": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *         "case": "/v1/cases/3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11",
                     *         "images": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22/images",
                     *         "candidates": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22/candidates"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        caseId: string;
                        /** @description Name of the exhibit within its case. */
                        reference: string;
                        /** @enum {unknown} */
                        kind: "cartridge_case" | "bullet";
                        /**
                         * @description Whether it was found (`evidence`) or fired for comparison from a known gun (`test_fire`).
                         * @enum {unknown}
                         */
                        origin: "evidence" | "test_fire";
                        calibre?: string;
                        /** @description Lands of the barrel, counted on the bullet. */
                        numberOfLands?: number;
                        /**
                         * @description Direction of the rifling.
                         * @enum {unknown}
                         */
                        twist?: "left" | "right";
                        /** @description Mean width of a land's impression, µm. */
                        landWidthUm?: number;
                        /** @description Mean width of a groove's impression, µm. */
                        grooveWidthUm?: number;
                        /** @enum {unknown} */
                        firingPinShape?: "hemispherical" | "circular" | "elliptical" | "rectangular" | "square" | "wedge" | "other";
                        /** @enum {unknown} */
                        firingPinApertureShape?: "circular" | "elliptical" | "rectangular" | "square" | "other";
                        /**
                         * @description How the breech face was finished, as its marks show.
                         * @enum {unknown}
                         */
                        breechFaceClass?: "parallel" | "arched" | "circular" | "cross_hatched" | "granular" | "smooth" | "other";
                        /** @description Where the extractor marked the head, as an hour of a clock laid upon it. Only the angle between extractor and ejector is compared. */
                        extractorClockHour?: number;
                        /** @description Where the ejector marked the head, as an hour of a clock laid upon it. Only the angle between extractor and ejector is compared. */
                        ejectorClockHour?: number;
                        description?: string;
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            case: string;
                            /** @description Path on this server. */
                            images: string;
                            /** @description Path on this server. */
                            candidates: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such exhibit (`urn:breechlink:problem:exhibit-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImages: {
        parameters: {
            query?: {
                /** @description Rows at most. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                exhibitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of images. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "images": [
                     *         {
                     *           "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                     *           "exhibitId": "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *           "caseId": "3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11",
                     *           "state": "ready",
                     *           "searchable": true,
                     *           "fileName": "A-3 breech face.x3p",
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "byteLength": 2418933,
                     *           "mark": "breech_face",
                     *           "instrument": "Confocal microscope",
                     *           "objective": "20x",
                     *           "decoded": {
                     *             "format": "x3p",
                     *             "modality": "topography",
                     *             "width": 1088,
                     *             "height": 1088,
                     *             "spacingUm": {
                     *               "x": 3.125,
                     *               "y": 3.125
                     *             },
                     *             "measuredFraction": 0.87
                     *           },
                     *           "warnings": [],
                     *           "receivedAt": "2026-04-01T08:21:07.412Z",
                     *           "finishedAt": "2026-04-01T08:21:08.377Z",
                     *           "links": {
                     *             "self": "/v1/images/7c9e6679-7425-40de-944b-e07fc1f90ae7",
                     *             "exhibit": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *             "original": "/v1/images/7c9e6679-7425-40de-944b-e07fc1f90ae7/original",
                     *             "preview": "/v1/images/7c9e6679-7425-40de-944b-e07fc1f90ae7/preview"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        images: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            exhibitId: string;
                            /** Format: uuid */
                            caseId: string;
                            /**
                             * @description received: waits to be processed; processing; ready: processed; rejected: cannot serve, `problem` says why.
                             * @enum {unknown}
                             */
                            state: "received" | "processing" | "ready" | "rejected";
                            /** @description The image has a signature and takes part in searches. */
                            searchable: boolean;
                            /** @description Why a ready image does not take part in searches. */
                            notSearchableReason?: string;
                            /** @description Why the engine cannot compare the mark of a ready image in detail. */
                            notComparable?: {
                                /** @enum {unknown} */
                                because: "nothing-measured" | "no-heights" | "too-small" | "too-large" | "too-few-points" | "too-coarse" | "flat" | "no-stable-striae" | "no-overlap" | "unlike-marks" | "not-a-topography";
                                detail: string;
                            };
                            fileName: string;
                            /** @description SHA-256 of the bytes as they came, in hexadecimal. */
                            sha256: string;
                            byteLength: number;
                            /**
                             * @description The mark that the image shows.
                             * @enum {unknown}
                             */
                            mark: "breech_face" | "firing_pin" | "aperture_shear" | "ejector" | "land_engraved_area" | "groove_engraved_area";
                            /** @description Number of the land or groove on its bullet. */
                            land?: number;
                            /** @description Distance between points, µm. A PNG, TIFF or JPEG without it is kept but not searched; an X3P needs it only where its own increments are missing or cannot be right. */
                            pixelSizeUm?: number;
                            /**
                             * @description Unit of the heights of an X3P that does not keep to metres.
                             * @enum {unknown}
                             */
                            heightUnit?: "m" | "mm" | "um" | "nm";
                            instrument?: string;
                            objective?: string;
                            lighting?: string;
                            /** @description What the file was found to hold. */
                            decoded?: {
                                /** @enum {unknown} */
                                format: "x3p" | "png" | "tiff" | "jpeg";
                                /** @enum {unknown} */
                                modality: "topography" | "reflectance";
                                /** @description Points in a row. */
                                width: number;
                                /** @description Rows. */
                                height: number;
                                /** @description Distance between neighbouring points, µm. Absent: uncalibrated. */
                                spacingUm?: {
                                    x: number;
                                    y: number;
                                };
                                /** @description Share of the points that were measured, 0 to 1. */
                                measuredFraction?: number;
                            };
                            warnings: string[];
                            problem?: {
                                type: string;
                                title: string;
                                detail: string;
                                code: string;
                            };
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date-time */
                            finishedAt?: string;
                            links: {
                                /** @description Path on this server. */
                                self: string;
                                /** @description Path on this server. */
                                exhibit: string;
                                /** @description Path on this server. */
                                original: string;
                                /** @description Path on this server. */
                                preview: string;
                            };
                        }[];
                        /**
                         * Format: uuid
                         * @description Pass it as `after` for the next page; absent on the last.
                         */
                        next?: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). The page begins after something unknown (`urn:breechlink:problem:cursor-unknown`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such exhibit (`urn:breechlink:problem:exhibit-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path: {
                exhibitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mark": "breech_face",
                 *       "instrument": "Confocal microscope",
                 *       "file": "(bytes)"
                 *     }
                 */
                "multipart/form-data": {
                    /**
                     * @description The mark that the image shows.
                     * @enum {unknown}
                     */
                    mark: "breech_face" | "firing_pin" | "aperture_shear" | "ejector" | "land_engraved_area" | "groove_engraved_area";
                    /** @description Number of the land or groove on its bullet. */
                    land?: number;
                    /** @description Distance between points, µm. A PNG, TIFF or JPEG without it is kept but not searched; an X3P needs it only where its own increments are missing or cannot be right. */
                    pixelSizeUm?: number;
                    /**
                     * @description Unit of the heights of an X3P that does not keep to metres.
                     * @enum {unknown}
                     */
                    heightUnit?: "m" | "mm" | "um" | "nm";
                    instrument?: string;
                    objective?: string;
                    lighting?: string;
                    /**
                     * Format: binary
                     * @description X3P, PNG, TIFF or JPEG. The last part of the form.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The image was taken in; processing begins. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "byteLength": 2418933,
                     *       "state": "received",
                     *       "duplicate": false,
                     *       "links": {
                     *         "self": "/v1/images/7c9e6679-7425-40de-944b-e07fc1f90ae7",
                     *         "exhibit": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *         "original": "/v1/images/7c9e6679-7425-40de-944b-e07fc1f90ae7/original",
                     *         "preview": "/v1/images/7c9e6679-7425-40de-944b-e07fc1f90ae7/preview"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description SHA-256 of the bytes as they came, in hexadecimal. */
                        sha256: string;
                        byteLength: number;
                        /**
                         * @description received: waits to be processed; processing; ready: processed; rejected: cannot serve, `problem` says why.
                         * @enum {unknown}
                         */
                        state: "received" | "processing" | "ready" | "rejected";
                        /** @description The exhibit had this image already; nothing was changed. */
                        duplicate: boolean;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            exhibit: string;
                            /** @description Path on this server. */
                            original: string;
                            /** @description Path on this server. */
                            preview: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). The upload cannot be read (`urn:breechlink:problem:malformed-upload`). The file has no bytes (`urn:breechlink:problem:file-empty`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such exhibit (`urn:breechlink:problem:exhibit-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The same bytes are declared otherwise (`urn:breechlink:problem:image-declared-otherwise`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is too large (`urn:breechlink:problem:upload-too-large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not taken here (`urn:breechlink:problem:unsupported-media-type`). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The mark does not fit the exhibit (`urn:breechlink:problem:mark-does-not-fit`). The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store of the images does not answer (`urn:breechlink:problem:store-not-available`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                     *       "exhibitId": "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *       "caseId": "3d1b0c0a-6a8e-4e0e-9d6c-0d1f3b8a5c11",
                     *       "state": "ready",
                     *       "searchable": true,
                     *       "fileName": "A-3 breech face.x3p",
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "byteLength": 2418933,
                     *       "mark": "breech_face",
                     *       "instrument": "Confocal microscope",
                     *       "objective": "20x",
                     *       "decoded": {
                     *         "format": "x3p",
                     *         "modality": "topography",
                     *         "width": 1088,
                     *         "height": 1088,
                     *         "spacingUm": {
                     *           "x": 3.125,
                     *           "y": 3.125
                     *         },
                     *         "measuredFraction": 0.87
                     *       },
                     *       "warnings": [],
                     *       "receivedAt": "2026-04-01T08:21:07.412Z",
                     *       "finishedAt": "2026-04-01T08:21:08.377Z",
                     *       "links": {
                     *         "self": "/v1/images/7c9e6679-7425-40de-944b-e07fc1f90ae7",
                     *         "exhibit": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *         "original": "/v1/images/7c9e6679-7425-40de-944b-e07fc1f90ae7/original",
                     *         "preview": "/v1/images/7c9e6679-7425-40de-944b-e07fc1f90ae7/preview"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        exhibitId: string;
                        /** Format: uuid */
                        caseId: string;
                        /**
                         * @description received: waits to be processed; processing; ready: processed; rejected: cannot serve, `problem` says why.
                         * @enum {unknown}
                         */
                        state: "received" | "processing" | "ready" | "rejected";
                        /** @description The image has a signature and takes part in searches. */
                        searchable: boolean;
                        /** @description Why a ready image does not take part in searches. */
                        notSearchableReason?: string;
                        /** @description Why the engine cannot compare the mark of a ready image in detail. */
                        notComparable?: {
                            /** @enum {unknown} */
                            because: "nothing-measured" | "no-heights" | "too-small" | "too-large" | "too-few-points" | "too-coarse" | "flat" | "no-stable-striae" | "no-overlap" | "unlike-marks" | "not-a-topography";
                            detail: string;
                        };
                        fileName: string;
                        /** @description SHA-256 of the bytes as they came, in hexadecimal. */
                        sha256: string;
                        byteLength: number;
                        /**
                         * @description The mark that the image shows.
                         * @enum {unknown}
                         */
                        mark: "breech_face" | "firing_pin" | "aperture_shear" | "ejector" | "land_engraved_area" | "groove_engraved_area";
                        /** @description Number of the land or groove on its bullet. */
                        land?: number;
                        /** @description Distance between points, µm. A PNG, TIFF or JPEG without it is kept but not searched; an X3P needs it only where its own increments are missing or cannot be right. */
                        pixelSizeUm?: number;
                        /**
                         * @description Unit of the heights of an X3P that does not keep to metres.
                         * @enum {unknown}
                         */
                        heightUnit?: "m" | "mm" | "um" | "nm";
                        instrument?: string;
                        objective?: string;
                        lighting?: string;
                        /** @description What the file was found to hold. */
                        decoded?: {
                            /** @enum {unknown} */
                            format: "x3p" | "png" | "tiff" | "jpeg";
                            /** @enum {unknown} */
                            modality: "topography" | "reflectance";
                            /** @description Points in a row. */
                            width: number;
                            /** @description Rows. */
                            height: number;
                            /** @description Distance between neighbouring points, µm. Absent: uncalibrated. */
                            spacingUm?: {
                                x: number;
                                y: number;
                            };
                            /** @description Share of the points that were measured, 0 to 1. */
                            measuredFraction?: number;
                        };
                        warnings: string[];
                        problem?: {
                            type: string;
                            title: string;
                            detail: string;
                            code: string;
                        };
                        /** Format: date-time */
                        receivedAt: string;
                        /** Format: date-time */
                        finishedAt?: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            exhibit: string;
                            /** @description Path on this server. */
                            original: string;
                            /** @description Path on this server. */
                            preview: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such image (`urn:breechlink:problem:image-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOriginal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes as they came. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such image (`urn:breechlink:problem:image-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). The bytes of the image are missing (`urn:breechlink:problem:bytes-missing`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store of the images does not answer (`urn:breechlink:problem:store-not-available`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such image (`urn:breechlink:problem:image-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no preview (`urn:breechlink:problem:preview-not-available`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). The bytes of the image are missing (`urn:breechlink:problem:bytes-missing`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The store of the images does not answer (`urn:breechlink:problem:store-not-available`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCandidates: {
        parameters: {
            query?: {
                /** @description Candidates at most. */
                limit?: number;
                /** @description Whether candidates with a conflict of class characteristics are shown or left out. */
                conflicts?: "show" | "leave_out";
                /** @description Seconds to wait for a search that is on its way. */
                wait?: number;
            };
            header?: never;
            path: {
                exhibitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidates, and the search that found them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exhibitId": "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *       "search": {
                     *         "id": "e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *         "state": "completed",
                     *         "eligible": 412,
                     *         "searched": 412,
                     *         "compared": 412,
                     *         "exhaustive": true,
                     *         "model": "autocorrelation-1",
                     *         "parametersHash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                     *         "engineVersion": "0.2.0",
                     *         "engine": {
                     *           "pairs": 200,
                     *           "done": 200,
                     *           "compared": 199,
                     *           "notComparable": 1,
                     *           "failed": 0,
                     *           "parametersHash": "9b74c9897bac770ffc029102a200c5de2c26b46b68ffc68ff99b453c1d304134"
                     *         },
                     *         "requestedAt": "2026-04-01T08:21:08.377Z",
                     *         "completedAt": "2026-04-01T08:21:08.561Z"
                     *       },
                     *       "images": {
                     *         "received": 0,
                     *         "processing": 0,
                     *         "ready": 1,
                     *         "rejected": 0,
                     *         "searchable": 1
                     *       },
                     *       "stale": false,
                     *       "leftOut": 0,
                     *       "withheld": 0,
                     *       "candidates": [
                     *         {
                     *           "rank": 1,
                     *           "exhibitId": "c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33",
                     *           "caseId": "5b1f6a0e-1f53-4d6e-8b7a-6a9f2d3c1e55",
                     *           "caseReference": "2025-1102",
                     *           "exhibitReference": "T-1",
                     *           "kind": "cartridge_case",
                     *           "origin": "test_fire",
                     *           "calibre": "9 mm Luger",
                     *           "conflicts": [],
                     *           "score": 11.4,
                     *           "marks": [
                     *             {
                     *               "mark": "breech_face",
                     *               "modality": "topography",
                     *               "score": 0.91,
                     *               "angleDegrees": 47,
                     *               "imageId": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                     *               "candidateImageId": "9a0d3c5e-8b7f-4c21-9f0e-2b6d4e8f1a66",
                     *               "rank": 1,
                     *               "engine": {
                     *                 "score": 31.2,
                     *                 "rank": 1,
                     *                 "comparisonId": "0b9d2c4e-6a1f-4d38-9c57-3e8a7f5b1d20",
                     *                 "impression": {
                     *                   "congruentCells": 14,
                     *                   "highCongruentCells": 15,
                     *                   "usableCells": 16,
                     *                   "congruentCorrelation": 0.86,
                     *                   "globalCorrelation": 0.81
                     *                 }
                     *               }
                     *             }
                     *           ],
                     *           "links": {
                     *             "exhibit": "/v1/exhibits/c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        exhibitId: string;
                        search: {
                            /**
                             * @description not_run is not the same as completed with nothing found: `reason` says why there is no search.
                             * @enum {unknown}
                             */
                            state: "not_run" | "queued" | "running" | "completed" | "failed" | "cancelled";
                            reason?: string;
                            /** Format: uuid */
                            id?: string;
                            /** @description Exhibits that could be candidates. */
                            eligible?: number;
                            /** @description Exhibits that the search looked at. */
                            searched?: number;
                            /** @description Exhibits whose signatures were compared exactly. */
                            compared?: number;
                            /** @description Every eligible exhibit was looked at. */
                            exhaustive?: boolean;
                            model?: string;
                            parametersHash?: string;
                            engineVersion?: string;
                            /** @description The comparison engine: while the search runs, its progress. */
                            engine?: {
                                /** @description Pairs of marks that the engine was given: those of the shortlist. */
                                pairs: number;
                                /** @description Pairs that it is through with. */
                                done: number;
                                compared?: number;
                                /** @description Pairs that cannot be compared. */
                                notComparable?: number;
                                /** @description Pairs whose comparison broke; the log says why. */
                                failed?: number;
                                parametersHash?: string;
                            };
                            /** Format: date-time */
                            requestedAt?: string;
                            /** Format: date-time */
                            completedAt?: string;
                        };
                        images: {
                            received: number;
                            processing: number;
                            ready: number;
                            rejected: number;
                            searchable: number;
                        };
                        /** @description The candidates are those of an earlier search, shown until the newest has a result. */
                        stale: boolean;
                        candidates: {
                            rank: number;
                            /** Format: uuid */
                            exhibitId: string;
                            /** Format: uuid */
                            caseId: string;
                            caseReference: string;
                            exhibitReference: string;
                            /** @enum {unknown} */
                            kind: "cartridge_case" | "bullet";
                            /** @enum {unknown} */
                            origin: "evidence" | "test_fire";
                            calibre?: string;
                            /** @description Lands of the barrel, counted on the bullet. */
                            numberOfLands?: number;
                            /**
                             * @description Direction of the rifling.
                             * @enum {unknown}
                             */
                            twist?: "left" | "right";
                            /** @description Mean width of a land's impression, µm. */
                            landWidthUm?: number;
                            /** @description Mean width of a groove's impression, µm. */
                            grooveWidthUm?: number;
                            /** @enum {unknown} */
                            firingPinShape?: "hemispherical" | "circular" | "elliptical" | "rectangular" | "square" | "wedge" | "other";
                            /** @enum {unknown} */
                            firingPinApertureShape?: "circular" | "elliptical" | "rectangular" | "square" | "other";
                            /**
                             * @description How the breech face was finished, as its marks show.
                             * @enum {unknown}
                             */
                            breechFaceClass?: "parallel" | "arched" | "circular" | "cross_hatched" | "granular" | "smooth" | "other";
                            /** @description Where the extractor marked the head, as an hour of a clock laid upon it. Only the angle between extractor and ejector is compared. */
                            extractorClockHour?: number;
                            /** @description Where the ejector marked the head, as an hour of a clock laid upon it. Only the angle between extractor and ejector is compared. */
                            ejectorClockHour?: number;
                            /**
                             * @description Known apart from any likeness: the same physical item (also when it was entered twice), or of the same case. Such candidates are marked, never hidden.
                             * @enum {unknown}
                             */
                            relation?: "same_item" | "same_case";
                            /** @description Class characteristics that contradict those of the questioned exhibit. A slip is possible. */
                            conflicts: {
                                /** @enum {unknown} */
                                characteristic: "calibre" | "numberOfLands" | "twist" | "landWidthUm" | "grooveWidthUm" | "firingPinShape" | "firingPinApertureShape" | "breechFaceClass" | "extractorClockHour" | "ejectorClockHour";
                                questioned: string;
                                candidate: string;
                            }[];
                            /** @description Orders the candidates of one search. Neither a percentage nor a probability: only an examiner concludes. */
                            score: number;
                            marks: {
                                mark: string;
                                /** @enum {unknown} */
                                modality: "topography" | "reflectance";
                                /** @description Cosine of the signatures at the best angle or lag, -1 to 1. */
                                score: number;
                                /** @description By which the questioned mark is turned, up to 180°; not told of striae. */
                                angleDegrees?: number;
                                /** Format: uuid */
                                imageId: string;
                                /** Format: uuid */
                                candidateImageId: string;
                                /** @description Place by the signatures of this mark alone. */
                                rank: number;
                                /** @description What the comparison engine found; where it compared this mark. */
                                engine?: {
                                    /** @description Orders candidates by this mark: standard deviations above no likeness, plus one for each congruent cell of an impression. No percentage. */
                                    score: number;
                                    /** @description Place by the engine and this mark alone. */
                                    rank: number;
                                    /** Format: uuid */
                                    comparisonId: string;
                                    impression?: {
                                        congruentCells: number;
                                        /** @description By the High-CMC rule. */
                                        highCongruentCells: number;
                                        usableCells: number;
                                        congruentCorrelation: number;
                                        globalCorrelation: number;
                                    };
                                    bullet?: {
                                        /** @description Pairs of lands in the best phase. */
                                        landPairs: number;
                                        /** @description Of the best phase over the next one. */
                                        lead?: number;
                                    };
                                };
                            }[];
                            links: {
                                /** @description Path on this server. */
                                exhibit: string;
                            };
                        }[];
                        /** @description Candidates of agencies that your roles do not cover: an examiner who covers both sees them. */
                        withheld: number;
                        /** @description Candidates with a class conflict that were left out, as asked. */
                        leftOut: number;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such exhibit (`urn:breechlink:problem:exhibit-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readComparison: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comparisonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A comparison as it was made in a search: enough to explain it and to draw it again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0b9d2c4e-6a1f-4d38-9c57-3e8a7f5b1d20",
                     *       "searchId": "e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *       "mark": "breech_face",
                     *       "modality": "topography",
                     *       "questioned": {
                     *         "exhibitId": "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *         "images": [
                     *           {
                     *             "imageId": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                     *             "preparedSha256": "9b74c9897bac770ffc029102a200c5de2c26b46b68ffc68ff99b453c1d304134"
                     *           }
                     *         ]
                     *       },
                     *       "candidate": {
                     *         "exhibitId": "c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33",
                     *         "images": [
                     *           {
                     *             "imageId": "9a0d3c5e-8b7f-4c21-9f0e-2b6d4e8f1a66",
                     *             "preparedSha256": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"
                     *           }
                     *         ]
                     *       },
                     *       "engineVersion": "0.2.0",
                     *       "parametersHash": "9b74c9897bac770ffc029102a200c5de2c26b46b68ffc68ff99b453c1d304134",
                     *       "impression": {
                     *         "score": 31.2,
                     *         "congruentCells": 14,
                     *         "highCongruentCells": 15,
                     *         "usableCells": 16,
                     *         "congruentCorrelation": 0.86,
                     *         "globalCorrelation": 0.81,
                     *         "overlapUm2": 2840000,
                     *         "transform": {
                     *           "angleDegrees": -12.7,
                     *           "dxUm": -301.1,
                     *           "dyUm": 434.6
                     *         },
                     *         "cells": [
                     *           {
                     *             "at": {
                     *               "x": 675,
                     *               "y": 1125
                     *             },
                     *             "found": {
                     *               "x": 605.2,
                     *               "y": 1384.1
                     *             },
                     *             "angleDegrees": -12.4,
                     *             "correlation": 0.91,
                     *             "congruent": true
                     *           }
                     *         ],
                     *         "reverseCells": [
                     *           {
                     *             "at": {
                     *               "x": 625,
                     *               "y": 1375
                     *             },
                     *             "found": {
                     *               "x": 699.8,
                     *               "y": 1120.3
                     *             },
                     *             "angleDegrees": 12.9,
                     *             "correlation": 0.9,
                     *             "congruent": true
                     *           }
                     *         ]
                     *       },
                     *       "createdAt": "2026-04-01T08:21:08.561Z",
                     *       "links": {
                     *         "self": "/v1/comparisons/0b9d2c4e-6a1f-4d38-9c57-3e8a7f5b1d20"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        searchId: string;
                        mark: string;
                        modality: string;
                        questioned: {
                            /** Format: uuid */
                            exhibitId: string;
                            images: {
                                /** Format: uuid */
                                imageId: string;
                                land?: number;
                                /** @description SHA-256 of the bytes as they came, in hexadecimal. */
                                preparedSha256: string;
                            }[];
                        };
                        candidate: {
                            /** Format: uuid */
                            exhibitId: string;
                            images: {
                                /** Format: uuid */
                                imageId: string;
                                land?: number;
                                /** @description SHA-256 of the bytes as they came, in hexadecimal. */
                                preparedSha256: string;
                            }[];
                        };
                        engineVersion: string;
                        /** @description SHA-256 of all constants of the engine. */
                        parametersHash: string;
                        impression?: {
                            score: number;
                            /** @description By the original rule, in the direction that has fewer. */
                            congruentCells: number;
                            /** @description By the High-CMC rule. */
                            highCongruentCells: number;
                            usableCells: number;
                            /** @description Over the congruent cells. */
                            congruentCorrelation: number;
                            /** @description Over all that the two marks have in common. */
                            globalCorrelation: number;
                            overlapUm2: number;
                            /** @description A point p of the questioned scan, µm from its first corner, lies at R(angle)·p + (dx, dy) of the candidate’s; angles turn from x towards y, clockwise as the rows run downwards. */
                            transform: {
                                angleDegrees: number;
                                dxUm: number;
                                dyUm: number;
                            };
                            /** @description Cells of the questioned mark, looked for in the candidate’s. */
                            cells: {
                                /** @description µm from the first corner. */
                                at: {
                                    x: number;
                                    y: number;
                                };
                                /** @description µm from the first corner. */
                                found: {
                                    x: number;
                                    y: number;
                                };
                                angleDegrees: number;
                                correlation: number;
                                congruent: boolean;
                            }[];
                            /** @description Cells of the candidate’s mark, looked for in the questioned one. */
                            reverseCells: {
                                /** @description µm from the first corner. */
                                at: {
                                    x: number;
                                    y: number;
                                };
                                /** @description µm from the first corner. */
                                found: {
                                    x: number;
                                    y: number;
                                };
                                angleDegrees: number;
                                correlation: number;
                                congruent: boolean;
                            }[];
                        };
                        bullet?: {
                            /** @description Lands that one turn of the phase goes through. */
                            lands: number;
                            /** @description Of the best phase. */
                            score: number;
                            best: {
                                /** @description Land i of the questioned bullet lies over land i + phase of the candidate. */
                                phase: number;
                                /** @description The candidate’s scans stand upside down. */
                                reversed: boolean;
                                /** @description The candidate’s lands are counted the other way around. */
                                backwards: boolean;
                                /** @description Sequence average: mean score of the land pairs in this phase. */
                                score: number;
                                /** @description Land pairs that it is the mean of. */
                                pairs: number;
                            };
                            /** @description Of the best phase over the next one. */
                            lead?: number;
                            /** @description Best first. */
                            phases: {
                                /** @description Land i of the questioned bullet lies over land i + phase of the candidate. */
                                phase: number;
                                /** @description The candidate’s scans stand upside down. */
                                reversed: boolean;
                                /** @description The candidate’s lands are counted the other way around. */
                                backwards: boolean;
                                /** @description Sequence average: mean score of the land pairs in this phase. */
                                score: number;
                                /** @description Land pairs that it is the mean of. */
                                pairs: number;
                            }[];
                            landPairs: {
                                questionedLand: number;
                                candidateLand: number;
                                notComparable?: {
                                    because: string;
                                    detail: string;
                                };
                                comparison?: {
                                    /** @description Standard errors above unrelated profiles; these reach some 3 to 5. */
                                    score: number;
                                    correlation: number;
                                    lagUm: number;
                                    stretch: number;
                                    reversed: boolean;
                                    overlapUm: number;
                                    /** @description Root mean square difference of the heights. */
                                    distanceUm: number;
                                    matchingStriae: number;
                                    mismatchingStriae: number;
                                    consecutiveMatchingStriae: number;
                                };
                            }[];
                        };
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            profiles?: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such comparison (`urn:breechlink:problem:comparison-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readComparisonProfiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comparisonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lands of the best phase, their profiles over each other. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "pairs": [
                     *         {
                     *           "questionedLand": 1,
                     *           "candidateLand": 4,
                     *           "startUm": -812,
                     *           "spacingUm": 4,
                     *           "questioned": [
                     *             0.12,
                     *             0.31,
                     *             null
                     *           ],
                     *           "candidate": [
                     *             0.1,
                     *             0.35,
                     *             0.4
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        pairs: {
                            questionedLand: number;
                            candidateLand: number;
                            /** @description Place of the first point on the common axis. */
                            startUm: number;
                            /** @description Distance between points. */
                            spacingUm: number;
                            /** @description µm; null where nothing was measured. */
                            questioned: (number | null)[];
                            /** @description µm; null where nothing was measured. */
                            candidate: (number | null)[];
                        }[];
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such comparison (`urn:breechlink:problem:comparison-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The comparison has no profiles (`urn:breechlink:problem:no-profiles`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSearches: {
        parameters: {
            query?: {
                /** @description Rows at most. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
                exhibitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of searches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "searches": [
                     *         {
                     *           "id": "e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *           "state": "completed",
                     *           "purpose": "asked",
                     *           "exhibitIds": [
                     *             "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                     *           ],
                     *           "filter": {
                     *             "origins": [
                     *               "test_fire"
                     *             ],
                     *             "calibres": [
                     *               "9 mm Luger"
                     *             ]
                     *           },
                     *           "depth": 200,
                     *           "engineWanted": true,
                     *           "inGallery": 1208,
                     *           "eligible": 412,
                     *           "searched": 412,
                     *           "compared": 412,
                     *           "exhaustive": true,
                     *           "galleryRevision": 1544,
                     *           "engine": {
                     *             "pairs": 200,
                     *             "done": 200,
                     *             "compared": 199,
                     *             "notComparable": 1,
                     *             "failed": 0,
                     *             "parametersHash": "9b74c9897bac770ffc029102a200c5de2c26b46b68ffc68ff99b453c1d304134"
                     *           },
                     *           "model": "autocorrelation-1",
                     *           "parametersHash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                     *           "engineVersion": "0.2.0",
                     *           "expectation": {
                     *             "strangersAsGood": [
                     *               {
                     *                 "rank": 1,
                     *                 "expected": 0.001
                     *               },
                     *               {
                     *                 "rank": 10,
                     *                 "expected": 9.3
                     *               },
                     *               {
                     *                 "rank": 50,
                     *                 "expected": 47.8
                     *               }
                     *             ],
                     *             "reviewDepthFor95": 13
                     *           },
                     *           "requestedAt": "2026-04-01T08:21:08.377Z",
                     *           "requestedBy": {
                     *             "actorId": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
                     *             "name": "laboratory"
                     *           },
                     *           "completedAt": "2026-04-01T08:23:19.561Z",
                     *           "links": {
                     *             "self": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *             "candidates": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44/candidates",
                     *             "exhibits": [
                     *               "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                     *             ]
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        searches: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            state: "queued" | "running" | "completed" | "failed" | "cancelled";
                            /**
                             * @description Made with the entry of an exhibit, asked for, or made of all evidence anew.
                             * @enum {unknown}
                             */
                            purpose: "entry" | "asked" | "archive";
                            /** @description Why it failed, or why it could find nothing. */
                            reason?: string;
                            exhibitIds: string[];
                            /** Format: uuid */
                            imageId?: string;
                            /** @description Which exhibits may be candidates: every condition must hold; of a list, one value is enough. */
                            filter?: {
                                kinds?: ("cartridge_case" | "bullet")[];
                                origins?: ("evidence" | "test_fire")[];
                                /** @description By any name of the cartridge. */
                                calibres?: string[];
                                caseIds?: string[];
                                /** @description Exhibits of these cases are no candidates. */
                                excludeCaseIds?: string[];
                                /** @description Only these marks are searched with. */
                                marks?: ("breech_face" | "firing_pin" | "aperture_shear" | "ejector" | "land_engraved_area" | "groove_engraved_area")[];
                                /** @description As declared with the images. */
                                instruments?: string[];
                                /** @description As entered with the cases. */
                                places?: string[];
                                /**
                                 * Format: date
                                 * @description First day of the incident, YYYY-MM-DD.
                                 */
                                occurredFrom?: string;
                                /**
                                 * Format: date
                                 * @description Last day of the incident.
                                 */
                                occurredTo?: string;
                                /**
                                 * Format: date
                                 * @description First day of entry, UTC.
                                 */
                                enteredFrom?: string;
                                /**
                                 * Format: date
                                 * @description Last day of entry, UTC.
                                 */
                                enteredTo?: string;
                                numberOfLands?: number;
                                /** @enum {unknown} */
                                twist?: "left" | "right";
                                /** @enum {unknown} */
                                firingPinShape?: "hemispherical" | "circular" | "elliptical" | "rectangular" | "square" | "wedge" | "other";
                                /**
                                 * @description Whether an exhibit passes only where the characteristic that is filtered by was determined. Unless asked, what nobody determined passes.
                                 * @default false
                                 */
                                requireDetermined?: boolean;
                            };
                            depth: number;
                            engineWanted: boolean;
                            /** Format: uuid */
                            rerunOf?: string;
                            /** @description Other exhibits in the gallery of the model. */
                            inGallery?: number;
                            /** @description Of these, those that pass the filter and share a kind of mark. */
                            eligible?: number;
                            /** @description Of these, those that the search looked at. */
                            searched?: number;
                            /** @description Of these, those whose signatures were compared exactly. */
                            compared?: number;
                            /** @description Every eligible exhibit was looked at. */
                            exhaustive?: boolean;
                            /** @description Grows with every signature of the gallery. */
                            galleryRevision?: number;
                            /** @description The comparison engine: while the search runs, its progress. */
                            engine?: {
                                /** @description Pairs of marks that the engine was given: those of the shortlist. */
                                pairs: number;
                                /** @description Pairs that it is through with. */
                                done: number;
                                compared?: number;
                                /** @description Pairs that cannot be compared. */
                                notComparable?: number;
                                /** @description Pairs whose comparison broke; the log says why. */
                                failed?: number;
                                parametersHash?: string;
                            };
                            model: string;
                            /** @description Of the model's parameters. */
                            parametersHash: string;
                            engineVersion: string;
                            /** @description What to expect by chance at this size of the gallery. An estimate from the strangers of this search (docs/method.md); it says nothing of one candidate. */
                            expectation?: {
                                strangersAsGood: {
                                    rank: number;
                                    /** @description Strangers that score as well as the candidate of this rank. */
                                    expected: number;
                                }[];
                                /** @description Ranks to go through for 95 % of the mates, by a measured curve. */
                                reviewDepthFor95?: number;
                            };
                            /** Format: date-time */
                            requestedAt: string;
                            requestedBy?: {
                                /** Format: uuid */
                                actorId: string;
                                name: string;
                            };
                            /** Format: date-time */
                            completedAt?: string;
                            links: {
                                /** @description Path on this server. */
                                self: string;
                                /** @description Path on this server. */
                                candidates: string;
                                exhibits: string[];
                            };
                        }[];
                        /**
                         * Format: uuid
                         * @description Pass it as `after` for the next page; absent on the last.
                         */
                        next?: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). The page begins after something unknown (`urn:breechlink:problem:cursor-unknown`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such exhibit (`urn:breechlink:problem:exhibit-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "exhibitIds": [
                 *         "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                 *       ],
                 *       "filter": {
                 *         "origins": [
                 *           "test_fire"
                 *         ],
                 *         "calibres": [
                 *           "9 mm Luger"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description An exhibit, or two or three test fires that are taken to be of one gun. */
                    exhibitIds?: string[];
                    /**
                     * Format: uuid
                     * @description Instead of exhibits: one image to search with.
                     */
                    imageId?: string;
                    /** @description Which exhibits may be candidates: every condition must hold; of a list, one value is enough. */
                    filter?: {
                        kinds?: ("cartridge_case" | "bullet")[];
                        origins?: ("evidence" | "test_fire")[];
                        /** @description By any name of the cartridge. */
                        calibres?: string[];
                        caseIds?: string[];
                        /** @description Exhibits of these cases are no candidates. */
                        excludeCaseIds?: string[];
                        /** @description Only these marks are searched with. */
                        marks?: ("breech_face" | "firing_pin" | "aperture_shear" | "ejector" | "land_engraved_area" | "groove_engraved_area")[];
                        /** @description As declared with the images. */
                        instruments?: string[];
                        /** @description As entered with the cases. */
                        places?: string[];
                        /**
                         * Format: date
                         * @description First day of the incident, YYYY-MM-DD.
                         */
                        occurredFrom?: string;
                        /**
                         * Format: date
                         * @description Last day of the incident.
                         */
                        occurredTo?: string;
                        /**
                         * Format: date
                         * @description First day of entry, UTC.
                         */
                        enteredFrom?: string;
                        /**
                         * Format: date
                         * @description Last day of entry, UTC.
                         */
                        enteredTo?: string;
                        numberOfLands?: number;
                        /** @enum {unknown} */
                        twist?: "left" | "right";
                        /** @enum {unknown} */
                        firingPinShape?: "hemispherical" | "circular" | "elliptical" | "rectangular" | "square" | "wedge" | "other";
                        /**
                         * @description Whether an exhibit passes only where the characteristic that is filtered by was determined. Unless asked, what nobody determined passes.
                         * @default false
                         */
                        requireDetermined?: boolean;
                    };
                    /**
                     * @description Candidates of the shortlist: kept, and compared by the engine.
                     * @default 200
                     */
                    depth?: number;
                    /**
                     * @description Whether the engine compares the shortlist.
                     * @default true
                     */
                    engine?: boolean;
                };
            };
        };
        responses: {
            /** @description The search: progress while it runs, counts once it is completed. A result never changes. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *       "state": "completed",
                     *       "purpose": "asked",
                     *       "exhibitIds": [
                     *         "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                     *       ],
                     *       "filter": {
                     *         "origins": [
                     *           "test_fire"
                     *         ],
                     *         "calibres": [
                     *           "9 mm Luger"
                     *         ]
                     *       },
                     *       "depth": 200,
                     *       "engineWanted": true,
                     *       "inGallery": 1208,
                     *       "eligible": 412,
                     *       "searched": 412,
                     *       "compared": 412,
                     *       "exhaustive": true,
                     *       "galleryRevision": 1544,
                     *       "engine": {
                     *         "pairs": 200,
                     *         "done": 200,
                     *         "compared": 199,
                     *         "notComparable": 1,
                     *         "failed": 0,
                     *         "parametersHash": "9b74c9897bac770ffc029102a200c5de2c26b46b68ffc68ff99b453c1d304134"
                     *       },
                     *       "model": "autocorrelation-1",
                     *       "parametersHash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                     *       "engineVersion": "0.2.0",
                     *       "expectation": {
                     *         "strangersAsGood": [
                     *           {
                     *             "rank": 1,
                     *             "expected": 0.001
                     *           },
                     *           {
                     *             "rank": 10,
                     *             "expected": 9.3
                     *           },
                     *           {
                     *             "rank": 50,
                     *             "expected": 47.8
                     *           }
                     *         ],
                     *         "reviewDepthFor95": 13
                     *       },
                     *       "requestedAt": "2026-04-01T08:21:08.377Z",
                     *       "requestedBy": {
                     *         "actorId": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
                     *         "name": "laboratory"
                     *       },
                     *       "completedAt": "2026-04-01T08:23:19.561Z",
                     *       "links": {
                     *         "self": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *         "candidates": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44/candidates",
                     *         "exhibits": [
                     *           "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        state: "queued" | "running" | "completed" | "failed" | "cancelled";
                        /**
                         * @description Made with the entry of an exhibit, asked for, or made of all evidence anew.
                         * @enum {unknown}
                         */
                        purpose: "entry" | "asked" | "archive";
                        /** @description Why it failed, or why it could find nothing. */
                        reason?: string;
                        exhibitIds: string[];
                        /** Format: uuid */
                        imageId?: string;
                        /** @description Which exhibits may be candidates: every condition must hold; of a list, one value is enough. */
                        filter?: {
                            kinds?: ("cartridge_case" | "bullet")[];
                            origins?: ("evidence" | "test_fire")[];
                            /** @description By any name of the cartridge. */
                            calibres?: string[];
                            caseIds?: string[];
                            /** @description Exhibits of these cases are no candidates. */
                            excludeCaseIds?: string[];
                            /** @description Only these marks are searched with. */
                            marks?: ("breech_face" | "firing_pin" | "aperture_shear" | "ejector" | "land_engraved_area" | "groove_engraved_area")[];
                            /** @description As declared with the images. */
                            instruments?: string[];
                            /** @description As entered with the cases. */
                            places?: string[];
                            /**
                             * Format: date
                             * @description First day of the incident, YYYY-MM-DD.
                             */
                            occurredFrom?: string;
                            /**
                             * Format: date
                             * @description Last day of the incident.
                             */
                            occurredTo?: string;
                            /**
                             * Format: date
                             * @description First day of entry, UTC.
                             */
                            enteredFrom?: string;
                            /**
                             * Format: date
                             * @description Last day of entry, UTC.
                             */
                            enteredTo?: string;
                            numberOfLands?: number;
                            /** @enum {unknown} */
                            twist?: "left" | "right";
                            /** @enum {unknown} */
                            firingPinShape?: "hemispherical" | "circular" | "elliptical" | "rectangular" | "square" | "wedge" | "other";
                            /**
                             * @description Whether an exhibit passes only where the characteristic that is filtered by was determined. Unless asked, what nobody determined passes.
                             * @default false
                             */
                            requireDetermined?: boolean;
                        };
                        depth: number;
                        engineWanted: boolean;
                        /** Format: uuid */
                        rerunOf?: string;
                        /** @description Other exhibits in the gallery of the model. */
                        inGallery?: number;
                        /** @description Of these, those that pass the filter and share a kind of mark. */
                        eligible?: number;
                        /** @description Of these, those that the search looked at. */
                        searched?: number;
                        /** @description Of these, those whose signatures were compared exactly. */
                        compared?: number;
                        /** @description Every eligible exhibit was looked at. */
                        exhaustive?: boolean;
                        /** @description Grows with every signature of the gallery. */
                        galleryRevision?: number;
                        /** @description The comparison engine: while the search runs, its progress. */
                        engine?: {
                            /** @description Pairs of marks that the engine was given: those of the shortlist. */
                            pairs: number;
                            /** @description Pairs that it is through with. */
                            done: number;
                            compared?: number;
                            /** @description Pairs that cannot be compared. */
                            notComparable?: number;
                            /** @description Pairs whose comparison broke; the log says why. */
                            failed?: number;
                            parametersHash?: string;
                        };
                        model: string;
                        /** @description Of the model's parameters. */
                        parametersHash: string;
                        engineVersion: string;
                        /** @description What to expect by chance at this size of the gallery. An estimate from the strangers of this search (docs/method.md); it says nothing of one candidate. */
                        expectation?: {
                            strangersAsGood: {
                                rank: number;
                                /** @description Strangers that score as well as the candidate of this rank. */
                                expected: number;
                            }[];
                            /** @description Ranks to go through for 95 % of the mates, by a measured curve. */
                            reviewDepthFor95?: number;
                        };
                        /** Format: date-time */
                        requestedAt: string;
                        requestedBy?: {
                            /** Format: uuid */
                            actorId: string;
                            name: string;
                        };
                        /** Format: date-time */
                        completedAt?: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            candidates: string;
                            exhibits: string[];
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). The filter names something unknown (`urn:breechlink:problem:filter-value-unknown`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such exhibit (`urn:breechlink:problem:exhibit-not-found`). No such image (`urn:breechlink:problem:image-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing to search with (`urn:breechlink:problem:exhibit-not-searchable`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSearch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                searchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The search: progress while it runs, counts once it is completed. A result never changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *       "state": "completed",
                     *       "purpose": "asked",
                     *       "exhibitIds": [
                     *         "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                     *       ],
                     *       "filter": {
                     *         "origins": [
                     *           "test_fire"
                     *         ],
                     *         "calibres": [
                     *           "9 mm Luger"
                     *         ]
                     *       },
                     *       "depth": 200,
                     *       "engineWanted": true,
                     *       "inGallery": 1208,
                     *       "eligible": 412,
                     *       "searched": 412,
                     *       "compared": 412,
                     *       "exhaustive": true,
                     *       "galleryRevision": 1544,
                     *       "engine": {
                     *         "pairs": 200,
                     *         "done": 200,
                     *         "compared": 199,
                     *         "notComparable": 1,
                     *         "failed": 0,
                     *         "parametersHash": "9b74c9897bac770ffc029102a200c5de2c26b46b68ffc68ff99b453c1d304134"
                     *       },
                     *       "model": "autocorrelation-1",
                     *       "parametersHash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                     *       "engineVersion": "0.2.0",
                     *       "expectation": {
                     *         "strangersAsGood": [
                     *           {
                     *             "rank": 1,
                     *             "expected": 0.001
                     *           },
                     *           {
                     *             "rank": 10,
                     *             "expected": 9.3
                     *           },
                     *           {
                     *             "rank": 50,
                     *             "expected": 47.8
                     *           }
                     *         ],
                     *         "reviewDepthFor95": 13
                     *       },
                     *       "requestedAt": "2026-04-01T08:21:08.377Z",
                     *       "requestedBy": {
                     *         "actorId": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
                     *         "name": "laboratory"
                     *       },
                     *       "completedAt": "2026-04-01T08:23:19.561Z",
                     *       "links": {
                     *         "self": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *         "candidates": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44/candidates",
                     *         "exhibits": [
                     *           "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        state: "queued" | "running" | "completed" | "failed" | "cancelled";
                        /**
                         * @description Made with the entry of an exhibit, asked for, or made of all evidence anew.
                         * @enum {unknown}
                         */
                        purpose: "entry" | "asked" | "archive";
                        /** @description Why it failed, or why it could find nothing. */
                        reason?: string;
                        exhibitIds: string[];
                        /** Format: uuid */
                        imageId?: string;
                        /** @description Which exhibits may be candidates: every condition must hold; of a list, one value is enough. */
                        filter?: {
                            kinds?: ("cartridge_case" | "bullet")[];
                            origins?: ("evidence" | "test_fire")[];
                            /** @description By any name of the cartridge. */
                            calibres?: string[];
                            caseIds?: string[];
                            /** @description Exhibits of these cases are no candidates. */
                            excludeCaseIds?: string[];
                            /** @description Only these marks are searched with. */
                            marks?: ("breech_face" | "firing_pin" | "aperture_shear" | "ejector" | "land_engraved_area" | "groove_engraved_area")[];
                            /** @description As declared with the images. */
                            instruments?: string[];
                            /** @description As entered with the cases. */
                            places?: string[];
                            /**
                             * Format: date
                             * @description First day of the incident, YYYY-MM-DD.
                             */
                            occurredFrom?: string;
                            /**
                             * Format: date
                             * @description Last day of the incident.
                             */
                            occurredTo?: string;
                            /**
                             * Format: date
                             * @description First day of entry, UTC.
                             */
                            enteredFrom?: string;
                            /**
                             * Format: date
                             * @description Last day of entry, UTC.
                             */
                            enteredTo?: string;
                            numberOfLands?: number;
                            /** @enum {unknown} */
                            twist?: "left" | "right";
                            /** @enum {unknown} */
                            firingPinShape?: "hemispherical" | "circular" | "elliptical" | "rectangular" | "square" | "wedge" | "other";
                            /**
                             * @description Whether an exhibit passes only where the characteristic that is filtered by was determined. Unless asked, what nobody determined passes.
                             * @default false
                             */
                            requireDetermined?: boolean;
                        };
                        depth: number;
                        engineWanted: boolean;
                        /** Format: uuid */
                        rerunOf?: string;
                        /** @description Other exhibits in the gallery of the model. */
                        inGallery?: number;
                        /** @description Of these, those that pass the filter and share a kind of mark. */
                        eligible?: number;
                        /** @description Of these, those that the search looked at. */
                        searched?: number;
                        /** @description Of these, those whose signatures were compared exactly. */
                        compared?: number;
                        /** @description Every eligible exhibit was looked at. */
                        exhaustive?: boolean;
                        /** @description Grows with every signature of the gallery. */
                        galleryRevision?: number;
                        /** @description The comparison engine: while the search runs, its progress. */
                        engine?: {
                            /** @description Pairs of marks that the engine was given: those of the shortlist. */
                            pairs: number;
                            /** @description Pairs that it is through with. */
                            done: number;
                            compared?: number;
                            /** @description Pairs that cannot be compared. */
                            notComparable?: number;
                            /** @description Pairs whose comparison broke; the log says why. */
                            failed?: number;
                            parametersHash?: string;
                        };
                        model: string;
                        /** @description Of the model's parameters. */
                        parametersHash: string;
                        engineVersion: string;
                        /** @description What to expect by chance at this size of the gallery. An estimate from the strangers of this search (docs/method.md); it says nothing of one candidate. */
                        expectation?: {
                            strangersAsGood: {
                                rank: number;
                                /** @description Strangers that score as well as the candidate of this rank. */
                                expected: number;
                            }[];
                            /** @description Ranks to go through for 95 % of the mates, by a measured curve. */
                            reviewDepthFor95?: number;
                        };
                        /** Format: date-time */
                        requestedAt: string;
                        requestedBy?: {
                            /** Format: uuid */
                            actorId: string;
                            name: string;
                        };
                        /** Format: date-time */
                        completedAt?: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            candidates: string;
                            exhibits: string[];
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such search (`urn:breechlink:problem:search-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSearchCandidates: {
        parameters: {
            query?: {
                /** @description Rows at most. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                searchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of candidates, best first; none before the search is completed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "search": {
                     *         "id": "e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *         "state": "completed",
                     *         "purpose": "asked",
                     *         "exhibitIds": [
                     *           "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                     *         ],
                     *         "filter": {
                     *           "origins": [
                     *             "test_fire"
                     *           ],
                     *           "calibres": [
                     *             "9 mm Luger"
                     *           ]
                     *         },
                     *         "depth": 200,
                     *         "engineWanted": true,
                     *         "inGallery": 1208,
                     *         "eligible": 412,
                     *         "searched": 412,
                     *         "compared": 412,
                     *         "exhaustive": true,
                     *         "galleryRevision": 1544,
                     *         "engine": {
                     *           "pairs": 200,
                     *           "done": 200,
                     *           "compared": 199,
                     *           "notComparable": 1,
                     *           "failed": 0,
                     *           "parametersHash": "9b74c9897bac770ffc029102a200c5de2c26b46b68ffc68ff99b453c1d304134"
                     *         },
                     *         "model": "autocorrelation-1",
                     *         "parametersHash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                     *         "engineVersion": "0.2.0",
                     *         "expectation": {
                     *           "strangersAsGood": [
                     *             {
                     *               "rank": 1,
                     *               "expected": 0.001
                     *             },
                     *             {
                     *               "rank": 10,
                     *               "expected": 9.3
                     *             },
                     *             {
                     *               "rank": 50,
                     *               "expected": 47.8
                     *             }
                     *           ],
                     *           "reviewDepthFor95": 13
                     *         },
                     *         "requestedAt": "2026-04-01T08:21:08.377Z",
                     *         "requestedBy": {
                     *           "actorId": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
                     *           "name": "laboratory"
                     *         },
                     *         "completedAt": "2026-04-01T08:23:19.561Z",
                     *         "links": {
                     *           "self": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *           "candidates": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44/candidates",
                     *           "exhibits": [
                     *             "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                     *           ]
                     *         }
                     *       },
                     *       "candidates": [
                     *         {
                     *           "rank": 1,
                     *           "exhibitId": "c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33",
                     *           "caseId": "5b1f6a0e-1f53-4d6e-8b7a-6a9f2d3c1e55",
                     *           "caseReference": "2025-1102",
                     *           "exhibitReference": "T-1",
                     *           "kind": "cartridge_case",
                     *           "origin": "test_fire",
                     *           "calibre": "9 mm Luger",
                     *           "conflicts": [],
                     *           "score": 11.4,
                     *           "marks": [
                     *             {
                     *               "mark": "breech_face",
                     *               "modality": "topography",
                     *               "score": 0.91,
                     *               "angleDegrees": 47,
                     *               "imageId": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                     *               "candidateImageId": "9a0d3c5e-8b7f-4c21-9f0e-2b6d4e8f1a66",
                     *               "rank": 1,
                     *               "engine": {
                     *                 "score": 31.2,
                     *                 "rank": 1,
                     *                 "comparisonId": "0b9d2c4e-6a1f-4d38-9c57-3e8a7f5b1d20",
                     *                 "impression": {
                     *                   "congruentCells": 14,
                     *                   "highCongruentCells": 15,
                     *                   "usableCells": 16,
                     *                   "congruentCorrelation": 0.86,
                     *                   "globalCorrelation": 0.81
                     *                 }
                     *               }
                     *             }
                     *           ],
                     *           "links": {
                     *             "exhibit": "/v1/exhibits/c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33"
                     *           }
                     *         }
                     *       ],
                     *       "withheld": 0
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description The search: progress while it runs, counts once it is completed. A result never changes.
                         * @example {
                         *       "id": "e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                         *       "state": "completed",
                         *       "purpose": "asked",
                         *       "exhibitIds": [
                         *         "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                         *       ],
                         *       "filter": {
                         *         "origins": [
                         *           "test_fire"
                         *         ],
                         *         "calibres": [
                         *           "9 mm Luger"
                         *         ]
                         *       },
                         *       "depth": 200,
                         *       "engineWanted": true,
                         *       "inGallery": 1208,
                         *       "eligible": 412,
                         *       "searched": 412,
                         *       "compared": 412,
                         *       "exhaustive": true,
                         *       "galleryRevision": 1544,
                         *       "engine": {
                         *         "pairs": 200,
                         *         "done": 200,
                         *         "compared": 199,
                         *         "notComparable": 1,
                         *         "failed": 0,
                         *         "parametersHash": "9b74c9897bac770ffc029102a200c5de2c26b46b68ffc68ff99b453c1d304134"
                         *       },
                         *       "model": "autocorrelation-1",
                         *       "parametersHash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                         *       "engineVersion": "0.2.0",
                         *       "expectation": {
                         *         "strangersAsGood": [
                         *           {
                         *             "rank": 1,
                         *             "expected": 0.001
                         *           },
                         *           {
                         *             "rank": 10,
                         *             "expected": 9.3
                         *           },
                         *           {
                         *             "rank": 50,
                         *             "expected": 47.8
                         *           }
                         *         ],
                         *         "reviewDepthFor95": 13
                         *       },
                         *       "requestedAt": "2026-04-01T08:21:08.377Z",
                         *       "requestedBy": {
                         *         "actorId": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
                         *         "name": "laboratory"
                         *       },
                         *       "completedAt": "2026-04-01T08:23:19.561Z",
                         *       "links": {
                         *         "self": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                         *         "candidates": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44/candidates",
                         *         "exhibits": [
                         *           "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                         *         ]
                         *       }
                         *     }
                         */
                        search: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            state: "queued" | "running" | "completed" | "failed" | "cancelled";
                            /**
                             * @description Made with the entry of an exhibit, asked for, or made of all evidence anew.
                             * @enum {unknown}
                             */
                            purpose: "entry" | "asked" | "archive";
                            /** @description Why it failed, or why it could find nothing. */
                            reason?: string;
                            exhibitIds: string[];
                            /** Format: uuid */
                            imageId?: string;
                            /** @description Which exhibits may be candidates: every condition must hold; of a list, one value is enough. */
                            filter?: {
                                kinds?: ("cartridge_case" | "bullet")[];
                                origins?: ("evidence" | "test_fire")[];
                                /** @description By any name of the cartridge. */
                                calibres?: string[];
                                caseIds?: string[];
                                /** @description Exhibits of these cases are no candidates. */
                                excludeCaseIds?: string[];
                                /** @description Only these marks are searched with. */
                                marks?: ("breech_face" | "firing_pin" | "aperture_shear" | "ejector" | "land_engraved_area" | "groove_engraved_area")[];
                                /** @description As declared with the images. */
                                instruments?: string[];
                                /** @description As entered with the cases. */
                                places?: string[];
                                /**
                                 * Format: date
                                 * @description First day of the incident, YYYY-MM-DD.
                                 */
                                occurredFrom?: string;
                                /**
                                 * Format: date
                                 * @description Last day of the incident.
                                 */
                                occurredTo?: string;
                                /**
                                 * Format: date
                                 * @description First day of entry, UTC.
                                 */
                                enteredFrom?: string;
                                /**
                                 * Format: date
                                 * @description Last day of entry, UTC.
                                 */
                                enteredTo?: string;
                                numberOfLands?: number;
                                /** @enum {unknown} */
                                twist?: "left" | "right";
                                /** @enum {unknown} */
                                firingPinShape?: "hemispherical" | "circular" | "elliptical" | "rectangular" | "square" | "wedge" | "other";
                                /**
                                 * @description Whether an exhibit passes only where the characteristic that is filtered by was determined. Unless asked, what nobody determined passes.
                                 * @default false
                                 */
                                requireDetermined?: boolean;
                            };
                            depth: number;
                            engineWanted: boolean;
                            /** Format: uuid */
                            rerunOf?: string;
                            /** @description Other exhibits in the gallery of the model. */
                            inGallery?: number;
                            /** @description Of these, those that pass the filter and share a kind of mark. */
                            eligible?: number;
                            /** @description Of these, those that the search looked at. */
                            searched?: number;
                            /** @description Of these, those whose signatures were compared exactly. */
                            compared?: number;
                            /** @description Every eligible exhibit was looked at. */
                            exhaustive?: boolean;
                            /** @description Grows with every signature of the gallery. */
                            galleryRevision?: number;
                            /** @description The comparison engine: while the search runs, its progress. */
                            engine?: {
                                /** @description Pairs of marks that the engine was given: those of the shortlist. */
                                pairs: number;
                                /** @description Pairs that it is through with. */
                                done: number;
                                compared?: number;
                                /** @description Pairs that cannot be compared. */
                                notComparable?: number;
                                /** @description Pairs whose comparison broke; the log says why. */
                                failed?: number;
                                parametersHash?: string;
                            };
                            model: string;
                            /** @description Of the model's parameters. */
                            parametersHash: string;
                            engineVersion: string;
                            /** @description What to expect by chance at this size of the gallery. An estimate from the strangers of this search (docs/method.md); it says nothing of one candidate. */
                            expectation?: {
                                strangersAsGood: {
                                    rank: number;
                                    /** @description Strangers that score as well as the candidate of this rank. */
                                    expected: number;
                                }[];
                                /** @description Ranks to go through for 95 % of the mates, by a measured curve. */
                                reviewDepthFor95?: number;
                            };
                            /** Format: date-time */
                            requestedAt: string;
                            requestedBy?: {
                                /** Format: uuid */
                                actorId: string;
                                name: string;
                            };
                            /** Format: date-time */
                            completedAt?: string;
                            links: {
                                /** @description Path on this server. */
                                self: string;
                                /** @description Path on this server. */
                                candidates: string;
                                exhibits: string[];
                            };
                        };
                        candidates: {
                            rank: number;
                            /** Format: uuid */
                            exhibitId: string;
                            /** Format: uuid */
                            caseId: string;
                            caseReference: string;
                            exhibitReference: string;
                            /** @enum {unknown} */
                            kind: "cartridge_case" | "bullet";
                            /** @enum {unknown} */
                            origin: "evidence" | "test_fire";
                            calibre?: string;
                            /** @description Lands of the barrel, counted on the bullet. */
                            numberOfLands?: number;
                            /**
                             * @description Direction of the rifling.
                             * @enum {unknown}
                             */
                            twist?: "left" | "right";
                            /** @description Mean width of a land's impression, µm. */
                            landWidthUm?: number;
                            /** @description Mean width of a groove's impression, µm. */
                            grooveWidthUm?: number;
                            /** @enum {unknown} */
                            firingPinShape?: "hemispherical" | "circular" | "elliptical" | "rectangular" | "square" | "wedge" | "other";
                            /** @enum {unknown} */
                            firingPinApertureShape?: "circular" | "elliptical" | "rectangular" | "square" | "other";
                            /**
                             * @description How the breech face was finished, as its marks show.
                             * @enum {unknown}
                             */
                            breechFaceClass?: "parallel" | "arched" | "circular" | "cross_hatched" | "granular" | "smooth" | "other";
                            /** @description Where the extractor marked the head, as an hour of a clock laid upon it. Only the angle between extractor and ejector is compared. */
                            extractorClockHour?: number;
                            /** @description Where the ejector marked the head, as an hour of a clock laid upon it. Only the angle between extractor and ejector is compared. */
                            ejectorClockHour?: number;
                            /**
                             * @description Known apart from any likeness: the same physical item (also when it was entered twice), or of the same case. Such candidates are marked, never hidden.
                             * @enum {unknown}
                             */
                            relation?: "same_item" | "same_case";
                            /** @description Class characteristics that contradict those of the questioned exhibit. A slip is possible. */
                            conflicts: {
                                /** @enum {unknown} */
                                characteristic: "calibre" | "numberOfLands" | "twist" | "landWidthUm" | "grooveWidthUm" | "firingPinShape" | "firingPinApertureShape" | "breechFaceClass" | "extractorClockHour" | "ejectorClockHour";
                                questioned: string;
                                candidate: string;
                            }[];
                            /** @description Orders the candidates of one search. Neither a percentage nor a probability: only an examiner concludes. */
                            score: number;
                            marks: {
                                mark: string;
                                /** @enum {unknown} */
                                modality: "topography" | "reflectance";
                                /** @description Cosine of the signatures at the best angle or lag, -1 to 1. */
                                score: number;
                                /** @description By which the questioned mark is turned, up to 180°; not told of striae. */
                                angleDegrees?: number;
                                /** Format: uuid */
                                imageId: string;
                                /** Format: uuid */
                                candidateImageId: string;
                                /** @description Place by the signatures of this mark alone. */
                                rank: number;
                                /** @description What the comparison engine found; where it compared this mark. */
                                engine?: {
                                    /** @description Orders candidates by this mark: standard deviations above no likeness, plus one for each congruent cell of an impression. No percentage. */
                                    score: number;
                                    /** @description Place by the engine and this mark alone. */
                                    rank: number;
                                    /** Format: uuid */
                                    comparisonId: string;
                                    impression?: {
                                        congruentCells: number;
                                        /** @description By the High-CMC rule. */
                                        highCongruentCells: number;
                                        usableCells: number;
                                        congruentCorrelation: number;
                                        globalCorrelation: number;
                                    };
                                    bullet?: {
                                        /** @description Pairs of lands in the best phase. */
                                        landPairs: number;
                                        /** @description Of the best phase over the next one. */
                                        lead?: number;
                                    };
                                };
                            }[];
                            links: {
                                /** @description Path on this server. */
                                exhibit: string;
                            };
                        }[];
                        /** @description Candidates of agencies that your roles do not cover: an examiner who covers both sees them. */
                        withheld: number;
                        /**
                         * Format: uuid
                         * @description Pass it as `after` for the next page; absent on the last.
                         */
                        next?: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). The page begins after something unknown (`urn:breechlink:problem:cursor-unknown`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such search (`urn:breechlink:problem:search-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareSearches: {
        parameters: {
            query: {
                /** @description The other search, e.g. the earlier one. */
                with: string;
            };
            header?: never;
            path: {
                searchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Two results side by side, in the order of the first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "searchId": "e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *       "otherId": "1f0e2d3c-4b5a-4978-8695-a4b3c2d1e0f1",
                     *       "differs": [
                     *         "galleryRevision"
                     *       ],
                     *       "candidates": [
                     *         {
                     *           "exhibitId": "c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33",
                     *           "caseReference": "2025-1102",
                     *           "exhibitReference": "T-1",
                     *           "change": "gained",
                     *           "rank": 1,
                     *           "otherRank": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        searchId: string;
                        /** Format: uuid */
                        otherId: string;
                        /** @description Facts in which the searches differ, apart from their results. */
                        differs: string[];
                        candidates: {
                            /** Format: uuid */
                            exhibitId: string;
                            caseReference: string;
                            exhibitReference: string;
                            /**
                             * @description new: only in this search; gone: only in the other.
                             * @enum {unknown}
                             */
                            change: "same" | "gained" | "lost" | "new" | "gone";
                            /** @description In this search. */
                            rank?: number;
                            /** @description In the other search. */
                            otherRank?: number;
                        }[];
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such search (`urn:breechlink:problem:search-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The search has no result (`urn:breechlink:problem:search-not-completed`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path: {
                searchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The search: progress while it runs, counts once it is completed. A result never changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *       "state": "completed",
                     *       "purpose": "asked",
                     *       "exhibitIds": [
                     *         "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                     *       ],
                     *       "filter": {
                     *         "origins": [
                     *           "test_fire"
                     *         ],
                     *         "calibres": [
                     *           "9 mm Luger"
                     *         ]
                     *       },
                     *       "depth": 200,
                     *       "engineWanted": true,
                     *       "inGallery": 1208,
                     *       "eligible": 412,
                     *       "searched": 412,
                     *       "compared": 412,
                     *       "exhaustive": true,
                     *       "galleryRevision": 1544,
                     *       "engine": {
                     *         "pairs": 200,
                     *         "done": 200,
                     *         "compared": 199,
                     *         "notComparable": 1,
                     *         "failed": 0,
                     *         "parametersHash": "9b74c9897bac770ffc029102a200c5de2c26b46b68ffc68ff99b453c1d304134"
                     *       },
                     *       "model": "autocorrelation-1",
                     *       "parametersHash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                     *       "engineVersion": "0.2.0",
                     *       "expectation": {
                     *         "strangersAsGood": [
                     *           {
                     *             "rank": 1,
                     *             "expected": 0.001
                     *           },
                     *           {
                     *             "rank": 10,
                     *             "expected": 9.3
                     *           },
                     *           {
                     *             "rank": 50,
                     *             "expected": 47.8
                     *           }
                     *         ],
                     *         "reviewDepthFor95": 13
                     *       },
                     *       "requestedAt": "2026-04-01T08:21:08.377Z",
                     *       "requestedBy": {
                     *         "actorId": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
                     *         "name": "laboratory"
                     *       },
                     *       "completedAt": "2026-04-01T08:23:19.561Z",
                     *       "links": {
                     *         "self": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *         "candidates": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44/candidates",
                     *         "exhibits": [
                     *           "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        state: "queued" | "running" | "completed" | "failed" | "cancelled";
                        /**
                         * @description Made with the entry of an exhibit, asked for, or made of all evidence anew.
                         * @enum {unknown}
                         */
                        purpose: "entry" | "asked" | "archive";
                        /** @description Why it failed, or why it could find nothing. */
                        reason?: string;
                        exhibitIds: string[];
                        /** Format: uuid */
                        imageId?: string;
                        /** @description Which exhibits may be candidates: every condition must hold; of a list, one value is enough. */
                        filter?: {
                            kinds?: ("cartridge_case" | "bullet")[];
                            origins?: ("evidence" | "test_fire")[];
                            /** @description By any name of the cartridge. */
                            calibres?: string[];
                            caseIds?: string[];
                            /** @description Exhibits of these cases are no candidates. */
                            excludeCaseIds?: string[];
                            /** @description Only these marks are searched with. */
                            marks?: ("breech_face" | "firing_pin" | "aperture_shear" | "ejector" | "land_engraved_area" | "groove_engraved_area")[];
                            /** @description As declared with the images. */
                            instruments?: string[];
                            /** @description As entered with the cases. */
                            places?: string[];
                            /**
                             * Format: date
                             * @description First day of the incident, YYYY-MM-DD.
                             */
                            occurredFrom?: string;
                            /**
                             * Format: date
                             * @description Last day of the incident.
                             */
                            occurredTo?: string;
                            /**
                             * Format: date
                             * @description First day of entry, UTC.
                             */
                            enteredFrom?: string;
                            /**
                             * Format: date
                             * @description Last day of entry, UTC.
                             */
                            enteredTo?: string;
                            numberOfLands?: number;
                            /** @enum {unknown} */
                            twist?: "left" | "right";
                            /** @enum {unknown} */
                            firingPinShape?: "hemispherical" | "circular" | "elliptical" | "rectangular" | "square" | "wedge" | "other";
                            /**
                             * @description Whether an exhibit passes only where the characteristic that is filtered by was determined. Unless asked, what nobody determined passes.
                             * @default false
                             */
                            requireDetermined?: boolean;
                        };
                        depth: number;
                        engineWanted: boolean;
                        /** Format: uuid */
                        rerunOf?: string;
                        /** @description Other exhibits in the gallery of the model. */
                        inGallery?: number;
                        /** @description Of these, those that pass the filter and share a kind of mark. */
                        eligible?: number;
                        /** @description Of these, those that the search looked at. */
                        searched?: number;
                        /** @description Of these, those whose signatures were compared exactly. */
                        compared?: number;
                        /** @description Every eligible exhibit was looked at. */
                        exhaustive?: boolean;
                        /** @description Grows with every signature of the gallery. */
                        galleryRevision?: number;
                        /** @description The comparison engine: while the search runs, its progress. */
                        engine?: {
                            /** @description Pairs of marks that the engine was given: those of the shortlist. */
                            pairs: number;
                            /** @description Pairs that it is through with. */
                            done: number;
                            compared?: number;
                            /** @description Pairs that cannot be compared. */
                            notComparable?: number;
                            /** @description Pairs whose comparison broke; the log says why. */
                            failed?: number;
                            parametersHash?: string;
                        };
                        model: string;
                        /** @description Of the model's parameters. */
                        parametersHash: string;
                        engineVersion: string;
                        /** @description What to expect by chance at this size of the gallery. An estimate from the strangers of this search (docs/method.md); it says nothing of one candidate. */
                        expectation?: {
                            strangersAsGood: {
                                rank: number;
                                /** @description Strangers that score as well as the candidate of this rank. */
                                expected: number;
                            }[];
                            /** @description Ranks to go through for 95 % of the mates, by a measured curve. */
                            reviewDepthFor95?: number;
                        };
                        /** Format: date-time */
                        requestedAt: string;
                        requestedBy?: {
                            /** Format: uuid */
                            actorId: string;
                            name: string;
                        };
                        /** Format: date-time */
                        completedAt?: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            candidates: string;
                            exhibits: string[];
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such search (`urn:breechlink:problem:search-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The search has ended (`urn:breechlink:problem:search-ended`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rerunSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path: {
                searchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The search: progress while it runs, counts once it is completed. A result never changes. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *       "state": "completed",
                     *       "purpose": "asked",
                     *       "exhibitIds": [
                     *         "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                     *       ],
                     *       "filter": {
                     *         "origins": [
                     *           "test_fire"
                     *         ],
                     *         "calibres": [
                     *           "9 mm Luger"
                     *         ]
                     *       },
                     *       "depth": 200,
                     *       "engineWanted": true,
                     *       "inGallery": 1208,
                     *       "eligible": 412,
                     *       "searched": 412,
                     *       "compared": 412,
                     *       "exhaustive": true,
                     *       "galleryRevision": 1544,
                     *       "engine": {
                     *         "pairs": 200,
                     *         "done": 200,
                     *         "compared": 199,
                     *         "notComparable": 1,
                     *         "failed": 0,
                     *         "parametersHash": "9b74c9897bac770ffc029102a200c5de2c26b46b68ffc68ff99b453c1d304134"
                     *       },
                     *       "model": "autocorrelation-1",
                     *       "parametersHash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                     *       "engineVersion": "0.2.0",
                     *       "expectation": {
                     *         "strangersAsGood": [
                     *           {
                     *             "rank": 1,
                     *             "expected": 0.001
                     *           },
                     *           {
                     *             "rank": 10,
                     *             "expected": 9.3
                     *           },
                     *           {
                     *             "rank": 50,
                     *             "expected": 47.8
                     *           }
                     *         ],
                     *         "reviewDepthFor95": 13
                     *       },
                     *       "requestedAt": "2026-04-01T08:21:08.377Z",
                     *       "requestedBy": {
                     *         "actorId": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
                     *         "name": "laboratory"
                     *       },
                     *       "completedAt": "2026-04-01T08:23:19.561Z",
                     *       "links": {
                     *         "self": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *         "candidates": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44/candidates",
                     *         "exhibits": [
                     *           "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        state: "queued" | "running" | "completed" | "failed" | "cancelled";
                        /**
                         * @description Made with the entry of an exhibit, asked for, or made of all evidence anew.
                         * @enum {unknown}
                         */
                        purpose: "entry" | "asked" | "archive";
                        /** @description Why it failed, or why it could find nothing. */
                        reason?: string;
                        exhibitIds: string[];
                        /** Format: uuid */
                        imageId?: string;
                        /** @description Which exhibits may be candidates: every condition must hold; of a list, one value is enough. */
                        filter?: {
                            kinds?: ("cartridge_case" | "bullet")[];
                            origins?: ("evidence" | "test_fire")[];
                            /** @description By any name of the cartridge. */
                            calibres?: string[];
                            caseIds?: string[];
                            /** @description Exhibits of these cases are no candidates. */
                            excludeCaseIds?: string[];
                            /** @description Only these marks are searched with. */
                            marks?: ("breech_face" | "firing_pin" | "aperture_shear" | "ejector" | "land_engraved_area" | "groove_engraved_area")[];
                            /** @description As declared with the images. */
                            instruments?: string[];
                            /** @description As entered with the cases. */
                            places?: string[];
                            /**
                             * Format: date
                             * @description First day of the incident, YYYY-MM-DD.
                             */
                            occurredFrom?: string;
                            /**
                             * Format: date
                             * @description Last day of the incident.
                             */
                            occurredTo?: string;
                            /**
                             * Format: date
                             * @description First day of entry, UTC.
                             */
                            enteredFrom?: string;
                            /**
                             * Format: date
                             * @description Last day of entry, UTC.
                             */
                            enteredTo?: string;
                            numberOfLands?: number;
                            /** @enum {unknown} */
                            twist?: "left" | "right";
                            /** @enum {unknown} */
                            firingPinShape?: "hemispherical" | "circular" | "elliptical" | "rectangular" | "square" | "wedge" | "other";
                            /**
                             * @description Whether an exhibit passes only where the characteristic that is filtered by was determined. Unless asked, what nobody determined passes.
                             * @default false
                             */
                            requireDetermined?: boolean;
                        };
                        depth: number;
                        engineWanted: boolean;
                        /** Format: uuid */
                        rerunOf?: string;
                        /** @description Other exhibits in the gallery of the model. */
                        inGallery?: number;
                        /** @description Of these, those that pass the filter and share a kind of mark. */
                        eligible?: number;
                        /** @description Of these, those that the search looked at. */
                        searched?: number;
                        /** @description Of these, those whose signatures were compared exactly. */
                        compared?: number;
                        /** @description Every eligible exhibit was looked at. */
                        exhaustive?: boolean;
                        /** @description Grows with every signature of the gallery. */
                        galleryRevision?: number;
                        /** @description The comparison engine: while the search runs, its progress. */
                        engine?: {
                            /** @description Pairs of marks that the engine was given: those of the shortlist. */
                            pairs: number;
                            /** @description Pairs that it is through with. */
                            done: number;
                            compared?: number;
                            /** @description Pairs that cannot be compared. */
                            notComparable?: number;
                            /** @description Pairs whose comparison broke; the log says why. */
                            failed?: number;
                            parametersHash?: string;
                        };
                        model: string;
                        /** @description Of the model's parameters. */
                        parametersHash: string;
                        engineVersion: string;
                        /** @description What to expect by chance at this size of the gallery. An estimate from the strangers of this search (docs/method.md); it says nothing of one candidate. */
                        expectation?: {
                            strangersAsGood: {
                                rank: number;
                                /** @description Strangers that score as well as the candidate of this rank. */
                                expected: number;
                            }[];
                            /** @description Ranks to go through for 95 % of the mates, by a measured curve. */
                            reviewDepthFor95?: number;
                        };
                        /** Format: date-time */
                        requestedAt: string;
                        requestedBy?: {
                            /** Format: uuid */
                            actorId: string;
                            name: string;
                        };
                        /** Format: date-time */
                        completedAt?: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            candidates: string;
                            exhibits: string[];
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). The filter names something unknown (`urn:breechlink:problem:filter-value-unknown`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such search (`urn:breechlink:problem:search-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing to search with (`urn:breechlink:problem:exhibit-not-searchable`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestArchiveSearches: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was requested. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "requested": 1208,
                     *       "waiting": 0,
                     *       "notSearchable": 17
                     *     }
                     */
                    "application/json": {
                        /** @description Searches that were requested now. */
                        requested: number;
                        /** @description Evidence that waits for such a search already. */
                        waiting: number;
                        /** @description Evidence without a signature of the model. */
                        notSearchable: number;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exhibitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The watch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exhibitId": "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *       "threshold": 6,
                     *       "since": "2026-04-01T08:30:00.000Z",
                     *       "links": {
                     *         "self": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22/watch",
                     *         "exhibit": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *         "findings": "/v1/findings"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        exhibitId: string;
                        threshold: number;
                        /** Format: date-time */
                        since: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            exhibit: string;
                            /** @description Path on this server. */
                            findings: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such exhibit (`urn:breechlink:problem:exhibit-not-found`). The exhibit is not watched (`urn:breechlink:problem:watch-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setWatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exhibitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "threshold": 6
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Score of a search from which a later entry is a finding. No percentage.
                     * @default 6
                     */
                    threshold?: number;
                };
            };
        };
        responses: {
            /** @description The watch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exhibitId": "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *       "threshold": 6,
                     *       "since": "2026-04-01T08:30:00.000Z",
                     *       "links": {
                     *         "self": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22/watch",
                     *         "exhibit": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *         "findings": "/v1/findings"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        exhibitId: string;
                        threshold: number;
                        /** Format: date-time */
                        since: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            exhibit: string;
                            /** @description Path on this server. */
                            findings: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such exhibit (`urn:breechlink:problem:exhibit-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The exhibit is not evidence (`urn:breechlink:problem:exhibit-not-evidence`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endWatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exhibitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The watch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exhibitId": "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *       "threshold": 6,
                     *       "since": "2026-04-01T08:30:00.000Z",
                     *       "links": {
                     *         "self": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22/watch",
                     *         "exhibit": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *         "findings": "/v1/findings"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        exhibitId: string;
                        threshold: number;
                        /** Format: date-time */
                        since: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            exhibit: string;
                            /** @description Path on this server. */
                            findings: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such exhibit (`urn:breechlink:problem:exhibit-not-found`). The exhibit is not watched (`urn:breechlink:problem:watch-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindings: {
        parameters: {
            query?: {
                /** @description Rows at most. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings in the order of their arrival; each is a reason to look, never a conclusion. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "findings": [
                     *         {
                     *           "id": "4d3c2b1a-0f9e-4d8c-b7a6-958473625140",
                     *           "watchedExhibitId": "a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *           "enteredExhibitId": "c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33",
                     *           "searchId": "e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44",
                     *           "rank": 1,
                     *           "score": 38.2,
                     *           "threshold": 6,
                     *           "foundAt": "2026-05-12T14:03:09.120Z",
                     *           "links": {
                     *             "watched": "/v1/exhibits/a3f0f7a4-4f0b-4a27-8d0e-7f5d3f7b2c22",
                     *             "entered": "/v1/exhibits/c1f4f0a2-62f3-4a35-8a53-1f1d7c0c4d33",
                     *             "candidates": "/v1/searches/e7b6a1de-70b5-4b49-9d70-9a2f1c6d5e44/candidates"
                     *           }
                     *         }
                     *       ],
                     *       "last": "4d3c2b1a-0f9e-4d8c-b7a6-958473625140",
                     *       "more": false
                     *     }
                     */
                    "application/json": {
                        findings: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            watchedExhibitId: string;
                            /** Format: uuid */
                            enteredExhibitId: string;
                            /**
                             * Format: uuid
                             * @description The search of the entered exhibit.
                             */
                            searchId: string;
                            /** @description Of the watched exhibit in that search. */
                            rank: number;
                            score: number;
                            /** @description Of the watch, when it was found. */
                            threshold: number;
                            /** @enum {unknown} */
                            relation?: "same_item" | "same_case";
                            /** Format: date-time */
                            foundAt: string;
                            links: {
                                /** @description Path on this server. */
                                watched: string;
                                /** @description Path on this server. */
                                entered: string;
                                /** @description Path on this server. */
                                candidates: string;
                            };
                        }[];
                        /**
                         * Format: uuid
                         * @description Pass it as `after` for what follows, now or later.
                         */
                        last?: string;
                        /** @description Whether more follow already. */
                        more: boolean;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). The page begins after something unknown (`urn:breechlink:problem:cursor-unknown`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAgencies: {
        parameters: {
            query?: {
                /** @description Rows at most. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of agencies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "agencies": [
                     *         {
                     *           "id": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *           "code": "TT-FSC",
                     *           "name": "Forensic Science Centre",
                     *           "kind": "laboratory",
                     *           "country": "TT",
                     *           "secondFactorRequired": false,
                     *           "createdAt": "2026-04-01T08:00:00.000Z",
                     *           "links": {
                     *             "self": "/v1/agencies/7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        agencies: {
                            /** Format: uuid */
                            id: string;
                            /** @description Short name that never changes. */
                            code: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "police" | "laboratory" | "customs" | "prosecutor" | "other";
                            /** @description ISO 3166-1, two letters. */
                            country?: string;
                            /** @description Whether whoever has a role in it, or in every agency, works only after a second factor. */
                            secondFactorRequired: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            links: {
                                /** @description Path on this server. */
                                self: string;
                            };
                        }[];
                        /**
                         * Format: uuid
                         * @description Pass it as `after` for the next page; absent on the last.
                         */
                        next?: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). The page begins after something unknown (`urn:breechlink:problem:cursor-unknown`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAgency: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "TT-FSC",
                 *       "name": "Forensic Science Centre",
                 *       "kind": "laboratory",
                 *       "country": "TT"
                 *     }
                 */
                "application/json": {
                    /** @description Short name that never changes. */
                    code: string;
                    name: string;
                    /** @enum {unknown} */
                    kind: "police" | "laboratory" | "customs" | "prosecutor" | "other";
                    /** @description ISO 3166-1, two letters. */
                    country?: string;
                };
            };
        };
        responses: {
            /** @description The agency. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *       "code": "TT-FSC",
                     *       "name": "Forensic Science Centre",
                     *       "kind": "laboratory",
                     *       "country": "TT",
                     *       "secondFactorRequired": false,
                     *       "createdAt": "2026-04-01T08:00:00.000Z",
                     *       "links": {
                     *         "self": "/v1/agencies/7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Short name that never changes. */
                        code: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "police" | "laboratory" | "customs" | "prosecutor" | "other";
                        /** @description ISO 3166-1, two letters. */
                        country?: string;
                        /** @description Whether whoever has a role in it, or in every agency, works only after a second factor. */
                        secondFactorRequired: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The code of the agency is taken (`urn:breechlink:problem:agency-code-taken`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agencyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agency. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *       "code": "TT-FSC",
                     *       "name": "Forensic Science Centre",
                     *       "kind": "laboratory",
                     *       "country": "TT",
                     *       "secondFactorRequired": false,
                     *       "createdAt": "2026-04-01T08:00:00.000Z",
                     *       "links": {
                     *         "self": "/v1/agencies/7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Short name that never changes. */
                        code: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "police" | "laboratory" | "customs" | "prosecutor" | "other";
                        /** @description ISO 3166-1, two letters. */
                        country?: string;
                        /** @description Whether whoever has a role in it, or in every agency, works only after a second factor. */
                        secondFactorRequired: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such agency (`urn:breechlink:problem:agency-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agencyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "secondFactorRequired": true
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** @description Whether whoever has a role in it, or in every agency, works only after a second factor. */
                    secondFactorRequired?: boolean;
                };
            };
        };
        responses: {
            /** @description The agency. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *       "code": "TT-FSC",
                     *       "name": "Forensic Science Centre",
                     *       "kind": "laboratory",
                     *       "country": "TT",
                     *       "secondFactorRequired": false,
                     *       "createdAt": "2026-04-01T08:00:00.000Z",
                     *       "links": {
                     *         "self": "/v1/agencies/7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Short name that never changes. */
                        code: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "police" | "laboratory" | "customs" | "prosecutor" | "other";
                        /** @description ISO 3166-1, two letters. */
                        country?: string;
                        /** @description Whether whoever has a role in it, or in every agency, works only after a second factor. */
                        secondFactorRequired: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). Your roles do not cover the agency (`urn:breechlink:problem:agency-not-covered`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such agency (`urn:breechlink:problem:agency-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Rows at most. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "people": [
                     *         {
                     *           "id": "b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *           "name": "Anaïs Joseph",
                     *           "email": "a.joseph@lab.example",
                     *           "state": "active",
                     *           "secondFactor": true,
                     *           "assignments": [
                     *             {
                     *               "id": "0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10",
                     *               "role": "examiner",
                     *               "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *               "trainedReviewer": false,
                     *               "createdAt": "2026-04-01T08:05:00.000Z"
                     *             }
                     *           ],
                     *           "createdAt": "2026-04-01T08:05:00.000Z",
                     *           "links": {
                     *             "self": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *             "assignments": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60/assignments",
                     *             "invitations": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60/invitations"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        people: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @description What the person signs in with; capital letters make no difference. */
                            email: string;
                            /** @enum {unknown} */
                            state: "active" | "disabled";
                            /** @description Whether a second factor is in use. */
                            secondFactor: boolean;
                            /** @description Present roles, for the agencies that you administer or check. */
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                                /** @description For which agency; null for every one, those of the future too. */
                                agencyId: string | null;
                                /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                                trainedReviewer: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                endedAt?: string;
                            }[];
                            /** Format: date-time */
                            createdAt: string;
                            links: {
                                /** @description Path on this server. */
                                self: string;
                                /** @description Path on this server. */
                                assignments: string;
                                /** @description Path on this server. */
                                invitations: string;
                            };
                        }[];
                        /**
                         * Format: uuid
                         * @description Pass it as `after` for the next page; absent on the last.
                         */
                        next?: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). The page begins after something unknown (`urn:breechlink:problem:cursor-unknown`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Anaïs Joseph",
                 *       "email": "a.joseph@lab.example",
                 *       "assignments": [
                 *         {
                 *           "role": "examiner",
                 *           "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @description What the person signs in with; capital letters make no difference. */
                    email: string;
                    /** @description First roles: a person belongs to the agencies of their roles. */
                    assignments: {
                        /** @enum {unknown} */
                        role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                        /** @description For which agency; null for every one, those of the future too. */
                        agencyId: string | null;
                        /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                        trainedReviewer?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description The person. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *       "name": "Anaïs Joseph",
                     *       "email": "a.joseph@lab.example",
                     *       "state": "active",
                     *       "secondFactor": true,
                     *       "assignments": [
                     *         {
                     *           "id": "0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10",
                     *           "role": "examiner",
                     *           "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *           "trainedReviewer": false,
                     *           "createdAt": "2026-04-01T08:05:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-04-01T08:05:00.000Z",
                     *       "links": {
                     *         "self": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *         "assignments": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60/assignments",
                     *         "invitations": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60/invitations"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @description What the person signs in with; capital letters make no difference. */
                        email: string;
                        /** @enum {unknown} */
                        state: "active" | "disabled";
                        /** @description Whether a second factor is in use. */
                        secondFactor: boolean;
                        /** @description Present roles, for the agencies that you administer or check. */
                        assignments: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                            /** @description For which agency; null for every one, those of the future too. */
                            agencyId: string | null;
                            /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                            trainedReviewer: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        }[];
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            assignments: string;
                            /** @description Path on this server. */
                            invitations: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). That reaches beyond your own rights (`urn:breechlink:problem:beyond-your-reach`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such agency (`urn:breechlink:problem:agency-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The e-mail address is taken (`urn:breechlink:problem:email-taken`). The person has that role (`urn:breechlink:problem:assignment-exists`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *       "name": "Anaïs Joseph",
                     *       "email": "a.joseph@lab.example",
                     *       "state": "active",
                     *       "secondFactor": true,
                     *       "assignments": [
                     *         {
                     *           "id": "0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10",
                     *           "role": "examiner",
                     *           "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *           "trainedReviewer": false,
                     *           "createdAt": "2026-04-01T08:05:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-04-01T08:05:00.000Z",
                     *       "links": {
                     *         "self": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *         "assignments": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60/assignments",
                     *         "invitations": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60/invitations"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @description What the person signs in with; capital letters make no difference. */
                        email: string;
                        /** @enum {unknown} */
                        state: "active" | "disabled";
                        /** @description Whether a second factor is in use. */
                        secondFactor: boolean;
                        /** @description Present roles, for the agencies that you administer or check. */
                        assignments: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                            /** @description For which agency; null for every one, those of the future too. */
                            agencyId: string | null;
                            /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                            trainedReviewer: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        }[];
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            assignments: string;
                            /** @description Path on this server. */
                            invitations: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such person (`urn:breechlink:problem:person-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disablePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *       "name": "Anaïs Joseph",
                     *       "email": "a.joseph@lab.example",
                     *       "state": "active",
                     *       "secondFactor": true,
                     *       "assignments": [
                     *         {
                     *           "id": "0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10",
                     *           "role": "examiner",
                     *           "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *           "trainedReviewer": false,
                     *           "createdAt": "2026-04-01T08:05:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-04-01T08:05:00.000Z",
                     *       "links": {
                     *         "self": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *         "assignments": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60/assignments",
                     *         "invitations": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60/invitations"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @description What the person signs in with; capital letters make no difference. */
                        email: string;
                        /** @enum {unknown} */
                        state: "active" | "disabled";
                        /** @description Whether a second factor is in use. */
                        secondFactor: boolean;
                        /** @description Present roles, for the agencies that you administer or check. */
                        assignments: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                            /** @description For which agency; null for every one, those of the future too. */
                            agencyId: string | null;
                            /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                            trainedReviewer: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        }[];
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            assignments: string;
                            /** @description Path on this server. */
                            invitations: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). That reaches beyond your own rights (`urn:breechlink:problem:beyond-your-reach`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such person (`urn:breechlink:problem:person-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enablePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *       "name": "Anaïs Joseph",
                     *       "email": "a.joseph@lab.example",
                     *       "state": "active",
                     *       "secondFactor": true,
                     *       "assignments": [
                     *         {
                     *           "id": "0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10",
                     *           "role": "examiner",
                     *           "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *           "trainedReviewer": false,
                     *           "createdAt": "2026-04-01T08:05:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-04-01T08:05:00.000Z",
                     *       "links": {
                     *         "self": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *         "assignments": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60/assignments",
                     *         "invitations": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60/invitations"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @description What the person signs in with; capital letters make no difference. */
                        email: string;
                        /** @enum {unknown} */
                        state: "active" | "disabled";
                        /** @description Whether a second factor is in use. */
                        secondFactor: boolean;
                        /** @description Present roles, for the agencies that you administer or check. */
                        assignments: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                            /** @description For which agency; null for every one, those of the future too. */
                            agencyId: string | null;
                            /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                            trainedReviewer: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        }[];
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            assignments: string;
                            /** @description Path on this server. */
                            invitations: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). That reaches beyond your own rights (`urn:breechlink:problem:beyond-your-reach`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such person (`urn:breechlink:problem:person-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "examiner",
                 *       "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11"
                 *     }
                 */
                "application/json": {
                    /** @enum {unknown} */
                    role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                    /** @description For which agency; null for every one, those of the future too. */
                    agencyId: string | null;
                    /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                    trainedReviewer?: boolean;
                };
            };
        };
        responses: {
            /** @description The assignment. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10",
                     *       "role": "examiner",
                     *       "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *       "trainedReviewer": false,
                     *       "createdAt": "2026-04-01T08:05:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                        /** @description For which agency; null for every one, those of the future too. */
                        agencyId: string | null;
                        /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                        trainedReviewer: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        endedAt?: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). That reaches beyond your own rights (`urn:breechlink:problem:beyond-your-reach`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such person (`urn:breechlink:problem:person-not-found`). No such agency (`urn:breechlink:problem:agency-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The person has that role (`urn:breechlink:problem:assignment-exists`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                assignmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The assignment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10",
                     *       "role": "examiner",
                     *       "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *       "trainedReviewer": false,
                     *       "createdAt": "2026-04-01T08:05:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                        /** @description For which agency; null for every one, those of the future too. */
                        agencyId: string | null;
                        /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                        trainedReviewer: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        endedAt?: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such person (`urn:breechlink:problem:person-not-found`). No such assignment (`urn:breechlink:problem:assignment-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5f7d2a4c-1c1f-4e55-9c0e-8b7a6d5c4b3a",
                     *       "personId": "b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *       "expiresAt": "2026-04-08T08:10:00.000Z",
                     *       "code": "bli_EXAMPLE-EXAMPLE-EXAMPLE-EXAMPLE-EXAMPLE-EXA"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        personId: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** @description To be handed to the person. It is shown this once, also not to a repeat. */
                        code?: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). That reaches beyond your own rights (`urn:breechlink:problem:beyond-your-reach`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such person (`urn:breechlink:problem:person-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The person is disabled (`urn:breechlink:problem:person-disabled`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *       "name": "Anaïs Joseph",
                     *       "email": "a.joseph@lab.example",
                     *       "state": "active",
                     *       "secondFactor": true,
                     *       "assignments": [
                     *         {
                     *           "id": "0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10",
                     *           "role": "examiner",
                     *           "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *           "trainedReviewer": false,
                     *           "createdAt": "2026-04-01T08:05:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-04-01T08:05:00.000Z",
                     *       "links": {
                     *         "self": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *         "assignments": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60/assignments",
                     *         "invitations": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60/invitations"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @description What the person signs in with; capital letters make no difference. */
                        email: string;
                        /** @enum {unknown} */
                        state: "active" | "disabled";
                        /** @description Whether a second factor is in use. */
                        secondFactor: boolean;
                        /** @description Present roles, for the agencies that you administer or check. */
                        assignments: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                            /** @description For which agency; null for every one, those of the future too. */
                            agencyId: string | null;
                            /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                            trainedReviewer: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        }[];
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            assignments: string;
                            /** @description Path on this server. */
                            invitations: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). That reaches beyond your own rights (`urn:breechlink:problem:beyond-your-reach`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such person (`urn:breechlink:problem:person-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no second factor (`urn:breechlink:problem:no-second-factor`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkIdentities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *       "name": "Anaïs Joseph",
                     *       "email": "a.joseph@lab.example",
                     *       "state": "active",
                     *       "secondFactor": true,
                     *       "assignments": [
                     *         {
                     *           "id": "0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10",
                     *           "role": "examiner",
                     *           "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *           "trainedReviewer": false,
                     *           "createdAt": "2026-04-01T08:05:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-04-01T08:05:00.000Z",
                     *       "links": {
                     *         "self": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *         "assignments": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60/assignments",
                     *         "invitations": "/v1/people/b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60/invitations"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @description What the person signs in with; capital letters make no difference. */
                        email: string;
                        /** @enum {unknown} */
                        state: "active" | "disabled";
                        /** @description Whether a second factor is in use. */
                        secondFactor: boolean;
                        /** @description Present roles, for the agencies that you administer or check. */
                        assignments: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                            /** @description For which agency; null for every one, those of the future too. */
                            agencyId: string | null;
                            /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                            trainedReviewer: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        }[];
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                            /** @description Path on this server. */
                            assignments: string;
                            /** @description Path on this server. */
                            invitations: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). That reaches beyond your own rights (`urn:breechlink:problem:beyond-your-reach`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such person (`urn:breechlink:problem:person-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description Rows at most. */
                limit?: number;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tokens": [
                     *         {
                     *           "id": "2f9b7c64-6b1d-4f0e-8a55-9c3e7d1f0a42",
                     *           "name": "Microscope 3",
                     *           "scopes": [
                     *             "images.upload",
                     *             "exhibits.read"
                     *           ],
                     *           "assignments": [
                     *             {
                     *               "id": "0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10",
                     *               "role": "lab_system",
                     *               "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *               "trainedReviewer": false,
                     *               "createdAt": "2026-04-01T08:05:00.000Z"
                     *             }
                     *           ],
                     *           "createdAt": "2026-04-01T08:20:00.000Z",
                     *           "expiresAt": "2026-06-30T08:20:00.000Z",
                     *           "links": {
                     *             "self": "/v1/tokens/2f9b7c64-6b1d-4f0e-8a55-9c3e7d1f0a42"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        tokens: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            assignments: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                                /** @description For which agency; null for every one, those of the future too. */
                                agencyId: string | null;
                                /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                                trainedReviewer: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                endedAt?: string;
                            }[];
                            scopes?: string[];
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt?: string;
                            /** Format: date-time */
                            revokedAt?: string;
                            links: {
                                /** @description Path on this server. */
                                self: string;
                            };
                        }[];
                        /**
                         * Format: uuid
                         * @description Pass it as `after` for the next page; absent on the last.
                         */
                        next?: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). The page begins after something unknown (`urn:breechlink:problem:cursor-unknown`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Microscope 3",
                 *       "scopes": [
                 *         "images.upload",
                 *         "exhibits.read"
                 *       ],
                 *       "assignments": [
                 *         {
                 *           "role": "lab_system",
                 *           "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description What the token is for; it stands beside everything that is done with it. */
                    name: string;
                    assignments: {
                        /** @enum {unknown} */
                        role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                        /** @description For which agency; null for every one, those of the future too. */
                        agencyId: string | null;
                        /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                        trainedReviewer?: boolean;
                    }[];
                    /** @description Actions that the token is for; without it, all that its roles permit. */
                    scopes?: ("contract.read" | "cases.create" | "cases.list" | "cases.read" | "exhibits.create" | "exhibits.list" | "exhibits.read" | "images.upload" | "images.list" | "images.read" | "images.preview" | "images.download" | "candidates.read" | "comparisons.read" | "searches.create" | "searches.list" | "searches.read" | "searches.candidates" | "searches.compare" | "searches.cancel" | "searches.rerun" | "searches.archive" | "watches.set" | "watches.read" | "watches.end" | "findings.list" | "agencies.create" | "agencies.list" | "agencies.read" | "agencies.change" | "people.create" | "people.list" | "people.read" | "people.disable" | "people.enable" | "assignments.create" | "assignments.end" | "invitations.create" | "secondFactors.remove" | "identities.unlink" | "tokens.create" | "tokens.list" | "tokens.read" | "tokens.revoke" | "identityProviders.create" | "identityProviders.list" | "identityProviders.end" | "jobs.list" | "jobs.retry" | "storage.sweep")[];
                    /**
                     * Format: date-time
                     * @description Within 365 days; without it, in 90 days.
                     */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description The new token. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "2f9b7c64-6b1d-4f0e-8a55-9c3e7d1f0a42",
                     *       "name": "Microscope 3",
                     *       "scopes": [
                     *         "images.upload",
                     *         "exhibits.read"
                     *       ],
                     *       "assignments": [
                     *         {
                     *           "id": "0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10",
                     *           "role": "lab_system",
                     *           "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *           "trainedReviewer": false,
                     *           "createdAt": "2026-04-01T08:05:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-04-01T08:20:00.000Z",
                     *       "expiresAt": "2026-06-30T08:20:00.000Z",
                     *       "links": {
                     *         "self": "/v1/tokens/2f9b7c64-6b1d-4f0e-8a55-9c3e7d1f0a42"
                     *       },
                     *       "secret": "bl_EXAMPLE-EXAMPLE-EXAMPLE-EXAMPLE-EXAMPLE-EXA"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        assignments: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                            /** @description For which agency; null for every one, those of the future too. */
                            agencyId: string | null;
                            /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                            trainedReviewer: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        }[];
                        scopes?: string[];
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt?: string;
                        /** Format: date-time */
                        revokedAt?: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                        };
                        /** @description The token itself. It is shown this once, also not to a repeat. */
                        secret?: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). That reaches beyond your own rights (`urn:breechlink:problem:beyond-your-reach`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such agency (`urn:breechlink:problem:agency-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The person has that role (`urn:breechlink:problem:assignment-exists`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The scope is beyond the role (`urn:breechlink:problem:scope-beyond-role`). The expiry is not taken (`urn:breechlink:problem:expiry-not-taken`). The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token, without its secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "2f9b7c64-6b1d-4f0e-8a55-9c3e7d1f0a42",
                     *       "name": "Microscope 3",
                     *       "scopes": [
                     *         "images.upload",
                     *         "exhibits.read"
                     *       ],
                     *       "assignments": [
                     *         {
                     *           "id": "0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10",
                     *           "role": "lab_system",
                     *           "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *           "trainedReviewer": false,
                     *           "createdAt": "2026-04-01T08:05:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-04-01T08:20:00.000Z",
                     *       "expiresAt": "2026-06-30T08:20:00.000Z",
                     *       "links": {
                     *         "self": "/v1/tokens/2f9b7c64-6b1d-4f0e-8a55-9c3e7d1f0a42"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        assignments: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                            /** @description For which agency; null for every one, those of the future too. */
                            agencyId: string | null;
                            /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                            trainedReviewer: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        }[];
                        scopes?: string[];
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt?: string;
                        /** Format: date-time */
                        revokedAt?: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such token (`urn:breechlink:problem:token-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token, without its secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "2f9b7c64-6b1d-4f0e-8a55-9c3e7d1f0a42",
                     *       "name": "Microscope 3",
                     *       "scopes": [
                     *         "images.upload",
                     *         "exhibits.read"
                     *       ],
                     *       "assignments": [
                     *         {
                     *           "id": "0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10",
                     *           "role": "lab_system",
                     *           "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *           "trainedReviewer": false,
                     *           "createdAt": "2026-04-01T08:05:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-04-01T08:20:00.000Z",
                     *       "expiresAt": "2026-06-30T08:20:00.000Z",
                     *       "links": {
                     *         "self": "/v1/tokens/2f9b7c64-6b1d-4f0e-8a55-9c3e7d1f0a42"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        assignments: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                            /** @description For which agency; null for every one, those of the future too. */
                            agencyId: string | null;
                            /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                            trainedReviewer: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        }[];
                        scopes?: string[];
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        expiresAt?: string;
                        /** Format: date-time */
                        revokedAt?: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). That reaches beyond your own rights (`urn:breechlink:problem:beyond-your-reach`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such token (`urn:breechlink:problem:token-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIdentityProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those in use. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "identityProviders": [
                     *         {
                     *           "id": "e3b7a1d0-4c6f-4d2e-b1a9-7f8e9d0c1b2a",
                     *           "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *           "label": "Account of the Forensic Science Centre",
                     *           "issuer": "https://login.lab.example",
                     *           "clientId": "breechlink",
                     *           "assuresSecondFactor": true,
                     *           "createdAt": "2026-04-01T08:00:00.000Z",
                     *           "links": {
                     *             "signIn": "/v1/sign-in/e3b7a1d0-4c6f-4d2e-b1a9-7f8e9d0c1b2a"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        identityProviders: {
                            /** Format: uuid */
                            id: string;
                            /** @description Whose people may sign in there: those whose roles are all for this agency. Null is everybody. */
                            agencyId: string | null;
                            /** @description What people call it, for the sign-in page. */
                            label: string;
                            /** @description As the provider names itself; its metadata is at /.well-known/openid-configuration below it. */
                            issuer: string;
                            clientId: string;
                            /** @description Whether the provider lets nobody in without a second factor, so that none is asked for here. */
                            assuresSecondFactor: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            links: {
                                /** @description Path on this server. */
                                signIn: string;
                            };
                        }[];
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createIdentityProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                 *       "label": "Account of the Forensic Science Centre",
                 *       "issuer": "https://login.lab.example",
                 *       "clientId": "breechlink",
                 *       "assuresSecondFactor": true,
                 *       "clientSecret": "EXAMPLE"
                 *     }
                 */
                "application/json": {
                    /** @description Whose people may sign in there: those whose roles are all for this agency. Null is everybody. */
                    agencyId: string | null;
                    /** @description What people call it, for the sign-in page. */
                    label: string;
                    /** @description As the provider names itself; its metadata is at /.well-known/openid-configuration below it. */
                    issuer: string;
                    clientId: string;
                    /** @description Whether the provider lets nobody in without a second factor, so that none is asked for here. */
                    assuresSecondFactor: boolean;
                    /** @description It is kept encrypted. */
                    clientSecret: string;
                };
            };
        };
        responses: {
            /** @description The identity provider, without its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "e3b7a1d0-4c6f-4d2e-b1a9-7f8e9d0c1b2a",
                     *       "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *       "label": "Account of the Forensic Science Centre",
                     *       "issuer": "https://login.lab.example",
                     *       "clientId": "breechlink",
                     *       "assuresSecondFactor": true,
                     *       "createdAt": "2026-04-01T08:00:00.000Z",
                     *       "links": {
                     *         "signIn": "/v1/sign-in/e3b7a1d0-4c6f-4d2e-b1a9-7f8e9d0c1b2a"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Whose people may sign in there: those whose roles are all for this agency. Null is everybody. */
                        agencyId: string | null;
                        /** @description What people call it, for the sign-in page. */
                        label: string;
                        /** @description As the provider names itself; its metadata is at /.well-known/openid-configuration below it. */
                        issuer: string;
                        clientId: string;
                        /** @description Whether the provider lets nobody in without a second factor, so that none is asked for here. */
                        assuresSecondFactor: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            signIn: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). That reaches beyond your own rights (`urn:breechlink:problem:beyond-your-reach`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such agency (`urn:breechlink:problem:agency-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The issuer is not taken (`urn:breechlink:problem:issuer-not-taken`). The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service has no key for secrets (`urn:breechlink:problem:secrets-key-missing`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endIdentityProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                providerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The identity provider, without its secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "e3b7a1d0-4c6f-4d2e-b1a9-7f8e9d0c1b2a",
                     *       "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *       "label": "Account of the Forensic Science Centre",
                     *       "issuer": "https://login.lab.example",
                     *       "clientId": "breechlink",
                     *       "assuresSecondFactor": true,
                     *       "createdAt": "2026-04-01T08:00:00.000Z",
                     *       "links": {
                     *         "signIn": "/v1/sign-in/e3b7a1d0-4c6f-4d2e-b1a9-7f8e9d0c1b2a"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Whose people may sign in there: those whose roles are all for this agency. Null is everybody. */
                        agencyId: string | null;
                        /** @description What people call it, for the sign-in page. */
                        label: string;
                        /** @description As the provider names itself; its metadata is at /.well-known/openid-configuration below it. */
                        issuer: string;
                        clientId: string;
                        /** @description Whether the provider lets nobody in without a second factor, so that none is asked for here. */
                        assuresSecondFactor: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        links: {
                            /** @description Path on this server. */
                            signIn: string;
                        };
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such identity provider (`urn:breechlink:problem:identity-provider-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who asks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "b6f5a8c2-5d0f-4f6a-9b8b-3e1d2c4a5f60",
                     *       "kind": "person",
                     *       "name": "Anaïs Joseph",
                     *       "account": {
                     *         "email": "a.joseph@lab.example",
                     *         "hasPassword": true,
                     *         "hasSecondFactor": true,
                     *         "recoveryCodesLeft": 10
                     *       },
                     *       "session": {
                     *         "id": "9a1d7b52-0c3e-4b7f-8f21-5d6e7a8b9c01",
                     *         "present": true,
                     *         "secondFactor": true,
                     *         "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                     *         "createdAt": "2026-04-01T07:55:00.000Z",
                     *         "lastUsedAt": "2026-04-01T08:30:00.000Z",
                     *         "expiresAt": "2026-04-01T19:55:00.000Z",
                     *         "links": {
                     *           "self": "/v1/sessions/9a1d7b52-0c3e-4b7f-8f21-5d6e7a8b9c01"
                     *         }
                     *       },
                     *       "secondFactorMissing": false,
                     *       "assignments": [
                     *         {
                     *           "id": "0d3f4b9e-31f2-4a4b-8f38-6a2f4f5e7d10",
                     *           "role": "examiner",
                     *           "agencyId": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *           "trainedReviewer": false,
                     *           "createdAt": "2026-04-01T08:05:00.000Z"
                     *         }
                     *       ],
                     *       "agencies": [
                     *         {
                     *           "id": "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11",
                     *           "code": "TT-FSC",
                     *           "name": "Forensic Science Centre"
                     *         }
                     *       ],
                     *       "permitted": [
                     *         {
                     *           "action": "cases.read",
                     *           "agencyIds": [
                     *             "7c1e2f36-8a52-4a7e-9f0b-2d7d0c5b9e11"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        kind: "person" | "token";
                        name: string;
                        account?: {
                            email: string;
                            hasPassword: boolean;
                            hasSecondFactor: boolean;
                            recoveryCodesLeft: number;
                        };
                        /**
                         * @description A session, without its secret.
                         * @example {
                         *       "id": "9a1d7b52-0c3e-4b7f-8f21-5d6e7a8b9c01",
                         *       "present": true,
                         *       "secondFactor": true,
                         *       "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                         *       "createdAt": "2026-04-01T07:55:00.000Z",
                         *       "lastUsedAt": "2026-04-01T08:30:00.000Z",
                         *       "expiresAt": "2026-04-01T19:55:00.000Z",
                         *       "links": {
                         *         "self": "/v1/sessions/9a1d7b52-0c3e-4b7f-8f21-5d6e7a8b9c01"
                         *       }
                         *     }
                         */
                        session?: {
                            /** Format: uuid */
                            id: string;
                            /** @description Whether it is the one that this request is made in. */
                            present: boolean;
                            /** @description Whether a second factor was given. */
                            secondFactor: boolean;
                            /** @description As the browser described itself. */
                            userAgent?: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            lastUsedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            links: {
                                /** @description Path on this server. */
                                self: string;
                            };
                        };
                        /** @description Whether a second factor is needed before anything else. */
                        secondFactorMissing: boolean;
                        assignments: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            role: "technician" | "examiner" | "verifier" | "investigator" | "lab_system" | "supervisor" | "auditor" | "administrator";
                            /** @description For which agency; null for every one, those of the future too. */
                            agencyId: string | null;
                            /** @description Trained to review candidates on the screen: what making a lead takes, beside being an examiner. */
                            trainedReviewer: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        }[];
                        /** @description The agencies of the assignments. */
                        agencies: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            name: string;
                        }[];
                        /** @description What may be done, and for which agencies. */
                        permitted: {
                            action: string;
                            /** @description Null is every agency. */
                            agencyIds: string[] | null;
                        }[];
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "present": "the words until now",
                 *       "next": "four words of your own"
                 *     }
                 */
                "application/json": {
                    present: string;
                    /** @description 12 to 256 characters of any kind, and no name, address or much used word alone. */
                    next: string;
                };
            };
        };
        responses: {
            /** @description It is changed. Sign in again. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). This is for people who are signed in (`urn:breechlink:problem:session-needed`). The present password is wrong (`urn:breechlink:problem:password-wrong`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no password (`urn:breechlink:problem:no-password`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The password is not taken (`urn:breechlink:problem:password-not-taken`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts failed (`urn:breechlink:problem:attempt-delayed`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many people sign in at once (`urn:breechlink:problem:sign-in-busy`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrolSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "four words of your own"
                 *     }
                 */
                "application/json": {
                    password?: string;
                    /** @description Six digits of the authenticator, or a recovery code. */
                    code?: string;
                };
            };
        };
        responses: {
            /** @description The secret, not in use yet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
                     *       "uri": "otpauth://totp/Breechlink:a.joseph%40lab.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Breechlink&algorithm=SHA1&digits=6&period=30"
                     *     }
                     */
                    "application/json": {
                        /** @description Base32, for typing into an authenticator. */
                        secret: string;
                        /** @description The same for a QR code. */
                        uri: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). This is for people who are signed in (`urn:breechlink:problem:session-needed`). The present password is wrong (`urn:breechlink:problem:password-wrong`). The code is wrong (`urn:breechlink:problem:code-wrong`). The sign-in is too old for this (`urn:breechlink:problem:sign-in-too-old`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts failed (`urn:breechlink:problem:attempt-delayed`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). A kept secret cannot be read (`urn:breechlink:problem:secret-unreadable`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service has no key for secrets (`urn:breechlink:problem:secrets-key-missing`). Too many people sign in at once (`urn:breechlink:problem:sign-in-busy`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "287082"
                 *     }
                 */
                "application/json": {
                    /** @description Six digits of the authenticator, or a recovery code. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description It is in use. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recoveryCodes": [
                     *         "ABCD-EFGH-IJKL-MNOP-QRST-UVWX"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Each opens once in the place of a code. They are shown this once. */
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). This is for people who are signed in (`urn:breechlink:problem:session-needed`). The code is wrong (`urn:breechlink:problem:code-wrong`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No second factor is being enrolled (`urn:breechlink:problem:second-factor-not-begun`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts failed (`urn:breechlink:problem:attempt-delayed`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). A kept secret cannot be read (`urn:breechlink:problem:secret-unreadable`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service has no key for secrets (`urn:breechlink:problem:secrets-key-missing`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifySecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "287082"
                 *     }
                 */
                "application/json": {
                    /** @description Six digits of the authenticator, or a recovery code. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description The session has a second factor. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). This is for people who are signed in (`urn:breechlink:problem:session-needed`). The code is wrong (`urn:breechlink:problem:code-wrong`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no second factor (`urn:breechlink:problem:no-second-factor`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts failed (`urn:breechlink:problem:attempt-delayed`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). A kept secret cannot be read (`urn:breechlink:problem:secret-unreadable`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service has no key for secrets (`urn:breechlink:problem:secrets-key-missing`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your open sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessions": [
                     *         {
                     *           "id": "9a1d7b52-0c3e-4b7f-8f21-5d6e7a8b9c01",
                     *           "present": true,
                     *           "secondFactor": true,
                     *           "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                     *           "createdAt": "2026-04-01T07:55:00.000Z",
                     *           "lastUsedAt": "2026-04-01T08:30:00.000Z",
                     *           "expiresAt": "2026-04-01T19:55:00.000Z",
                     *           "links": {
                     *             "self": "/v1/sessions/9a1d7b52-0c3e-4b7f-8f21-5d6e7a8b9c01"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        sessions: {
                            /** Format: uuid */
                            id: string;
                            /** @description Whether it is the one that this request is made in. */
                            present: boolean;
                            /** @description Whether a second factor was given. */
                            secondFactor: boolean;
                            /** @description As the browser described itself. */
                            userAgent?: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            lastUsedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            links: {
                                /** @description Path on this server. */
                                self: string;
                            };
                        }[];
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). This is for people who are signed in (`urn:breechlink:problem:session-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "a.joseph@lab.example",
                 *       "password": "four words of your own",
                 *       "code": "287082"
                 *     }
                 */
                "application/json": {
                    email: string;
                    password: string;
                    /** @description Six digits of the authenticator, or a recovery code. */
                    code?: string;
                    /**
                     * @description `cookie`: for browsers; no script can read the secret. `answer`: for other programs, to be sent as `Authorization: Bearer SECRET`; no cookie is set.
                     * @default cookie
                     * @enum {unknown}
                     */
                    secretIn?: "cookie" | "answer";
                };
            };
        };
        responses: {
            /** @description The session. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "9a1d7b52-0c3e-4b7f-8f21-5d6e7a8b9c01",
                     *       "present": true,
                     *       "secondFactor": true,
                     *       "userAgent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                     *       "createdAt": "2026-04-01T07:55:00.000Z",
                     *       "lastUsedAt": "2026-04-01T08:30:00.000Z",
                     *       "expiresAt": "2026-04-01T19:55:00.000Z",
                     *       "links": {
                     *         "self": "/v1/sessions/9a1d7b52-0c3e-4b7f-8f21-5d6e7a8b9c01"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Whether it is the one that this request is made in. */
                        present: boolean;
                        /** @description Whether a second factor was given. */
                        secondFactor: boolean;
                        /** @description As the browser described itself. */
                        userAgent?: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        lastUsedAt: string;
                        /** Format: date-time */
                        expiresAt: string;
                        links: {
                            /** @description Path on this server. */
                            self: string;
                        };
                        secret?: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in failed (`urn:breechlink:problem:sign-in-failed`). A code of the second factor is needed (`urn:breechlink:problem:code-needed`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not come from this service (`urn:breechlink:problem:foreign-origin`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts failed (`urn:breechlink:problem:attempt-delayed`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A kept secret cannot be read (`urn:breechlink:problem:secret-unreadable`). Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many people sign in at once (`urn:breechlink:problem:sign-in-busy`). The service has no key for secrets (`urn:breechlink:problem:secrets-key-missing`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAllSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many have ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ended": 2
                     *     }
                     */
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). This is for people who are signed in (`urn:breechlink:problem:session-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). This is for people who are signed in (`urn:breechlink:problem:session-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such session (`urn:breechlink:problem:session-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "bli_EXAMPLE-EXAMPLE-EXAMPLE-EXAMPLE-EXAMPLE-EXA",
                 *       "password": "four words of your own"
                 *     }
                 */
                "application/json": {
                    code: string;
                    /** @description 12 to 256 characters of any kind, and no name, address or much used word alone. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Whose password it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Anaïs Joseph",
                     *       "email": "a.joseph@lab.example"
                     *     }
                     */
                    "application/json": {
                        name: string;
                        email: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not come from this service (`urn:breechlink:problem:foreign-origin`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such invitation (`urn:breechlink:problem:invitation-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The password is not taken (`urn:breechlink:problem:password-not-taken`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts failed (`urn:breechlink:problem:attempt-delayed`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many people sign in at once (`urn:breechlink:problem:sign-in-busy`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSignInProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where people may sign in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "identityProviders": [
                     *         {
                     *           "id": "e3b7a1d0-4c6f-4d2e-b1a9-7f8e9d0c1b2a",
                     *           "label": "Account of the Forensic Science Centre",
                     *           "links": {
                     *             "signIn": "/v1/sign-in/e3b7a1d0-4c6f-4d2e-b1a9-7f8e9d0c1b2a"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        identityProviders: {
                            /** Format: uuid */
                            id: string;
                            label: string;
                            links: {
                                /** @description Path on this server. */
                                signIn: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginSignIn: {
        parameters: {
            query?: {
                /** @description Path on this server to go on to after the sign-in. */
                returnTo?: string;
            };
            header?: never;
            path: {
                providerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the identity provider. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such identity provider (`urn:breechlink:problem:identity-provider-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many attempts failed (`urn:breechlink:problem:attempt-delayed`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A kept secret cannot be read (`urn:breechlink:problem:secret-unreadable`). Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The identity provider did not answer as it should (`urn:breechlink:problem:provider-failed`). */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service does not know its own address (`urn:breechlink:problem:public-url-missing`). The service has no key for secrets (`urn:breechlink:problem:secrets-key-missing`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeSignIn: {
        parameters: {
            query?: {
                state?: string;
                code?: string;
                iss?: string;
                error?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed in: a page that leads on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). The sign-in is over (`urn:breechlink:problem:sign-in-expired`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The identity provider refused (`urn:breechlink:problem:provider-refused`). The provider means nobody here (`urn:breechlink:problem:person-not-known`). The provider does not sign in this person (`urn:breechlink:problem:reaches-beyond-provider`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such identity provider (`urn:breechlink:problem:identity-provider-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A kept secret cannot be read (`urn:breechlink:problem:secret-unreadable`). Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The identity provider did not answer as it should (`urn:breechlink:problem:provider-failed`). */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service does not know its own address (`urn:breechlink:problem:public-url-missing`). The service has no key for secrets (`urn:breechlink:problem:secrets-key-missing`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description dead: every try failed, and a person has to look. The others see to themselves. */
                state?: "pending" | "queued" | "running" | "completed" | "dead";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The jobs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jobs": [
                     *         {
                     *           "id": "f2a4c6e8-1b3d-4f5a-8c7e-9d0b1a2c3e77",
                     *           "name": "process-image",
                     *           "subjectId": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                     *           "state": "dead",
                     *           "attempts": 5,
                     *           "error": "The blob store could not be reached.",
                     *           "createdAt": "2026-04-01T08:21:07.412Z",
                     *           "updatedAt": "2026-04-01T08:23:50.009Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        jobs: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            name: "process-image" | "search-gallery";
                            /**
                             * Format: uuid
                             * @description The image or search that it works on.
                             */
                            subjectId: string;
                            /**
                             * @description dead: every try failed, and a person has to look. The others see to themselves.
                             * @enum {unknown}
                             */
                            state: "pending" | "queued" | "running" | "completed" | "dead";
                            attempts: number;
                            /** @description Why the last try failed. */
                            error?: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "f2a4c6e8-1b3d-4f5a-8c7e-9d0b1a2c3e77",
                     *       "name": "process-image",
                     *       "subjectId": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                     *       "state": "dead",
                     *       "attempts": 5,
                     *       "error": "The blob store could not be reached.",
                     *       "createdAt": "2026-04-01T08:21:07.412Z",
                     *       "updatedAt": "2026-04-01T08:23:50.009Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {unknown} */
                        name: "process-image" | "search-gallery";
                        /**
                         * Format: uuid
                         * @description The image or search that it works on.
                         */
                        subjectId: string;
                        /**
                         * @description dead: every try failed, and a person has to look. The others see to themselves.
                         * @enum {unknown}
                         */
                        state: "pending" | "queued" | "running" | "completed" | "dead";
                        attempts: number;
                        /** @description Why the last try failed. */
                        error?: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such job (`urn:breechlink:problem:job-not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The job is not dead (`urn:breechlink:problem:job-not-dead`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sweepStorage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your choice, e.g. a UUID. A repeat under the same key gets the first answer, with the header `Idempotency-Replayed: true`, and changes nothing. A request that failed may be repeated under its key. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found and removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "stagedRemoved": 1,
                     *       "orphansRemoved": 0,
                     *       "orphansYoung": 0,
                     *       "missing": 0,
                     *       "blobs": 824
                     *     }
                     */
                    "application/json": {
                        /** @description Files of broken uploads that were removed. */
                        stagedRemoved: number;
                        /** @description Stored blobs of no image that were removed. */
                        orphansRemoved: number;
                        /** @description Blobs of no image that were left alone: an upload may be about to enter them. */
                        orphansYoung: number;
                        /** @description Blobs that images name and the store lacks: restore them from a backup. */
                        missing: number;
                        /** @description Blobs that remain. */
                        blobs: number;
                    };
                };
            };
            /** @description The request does not follow the contract (`urn:breechlink:problem:invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid token is needed (`urn:breechlink:problem:unauthorized`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your roles do not permit this (`urn:breechlink:problem:forbidden`). The request does not come from this service (`urn:breechlink:problem:foreign-origin`). A second factor is needed first (`urn:breechlink:problem:second-factor-needed`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request (`urn:breechlink:problem:idempotency-key-reused`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong in the service (`urn:breechlink:problem:internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    livez: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "live": true
                     *     }
                     */
                    "application/json": {
                        live: boolean;
                    };
                };
            };
        };
    };
    readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything is there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ready": true,
                     *       "checks": {
                     *         "database": "ok",
                     *         "queue": "ok",
                     *         "model": "ok"
                     *       }
                     *     }
                     */
                    "application/json": {
                        ready: boolean;
                        checks: {
                            [key: string]: string;
                        };
                    };
                };
            };
            /** @description The service is not ready (`urn:breechlink:problem:not-ready`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
