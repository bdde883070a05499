// Made from infra/api by test/types.js. Do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Every answer but 2xx and 304. Only the gateway's own answers have `message`: beside the envelope on
         *     the local stage, instead of it on AWS.
         */
        ErrorAnswer: {
            success?: boolean;
            error?: components["schemas"]["Refusal"];
            /** @description The gateway's own answer, in a few words. */
            message?: string;
        };
        Refusal: {
            code: components["schemas"]["ErrorCode"];
            /** @description For developers; never contains what a user wrote. */
            message: string;
            /** @description What is wrong, field by field. */
            details?: components["schemas"]["FieldError"][];
        };
        /**
         * @description For programs. Each answer's `x-error-codes` lists the codes that it can have. There may be more later:
         *     treat a code that you do not know as something new, and judge by the status.
         * @enum {string}
         */
        ErrorCode: "VALIDATION_ERROR" | "SESSION_NOT_ACTIVE" | "GATE_NOT_SATISFIED" | "UNAUTHORIZED" | "NOT_FOUND" | "CONFLICT" | "BUSY" | "INVITATION_NOT_CONFIRMED" | "INVITATION_EXPIRED" | "PAYLOAD_TOO_LARGE" | "IDEMPOTENCY_KEY_REUSED" | "RATE_LIMITED" | "INTERNAL_ERROR" | (string & {});
        FieldError: {
            /** @description A field of the body, the path, the query or the headers; `body` for the whole body. */
            field: string;
            message: string;
        };
        OpenSession: {
            /** @description The inviter's name for the invitee. */
            inviteName: string;
        };
        DraftInvitation: {
            message: string;
        };
        ConfirmInvitation: {
            /** @description Replaces the draft. Without it the draft is sent. */
            message?: string | null;
        };
        DeclineInvitation: {
            /** @description For the inviter alone. */
            reason?: string | null;
        };
        SignCompact: {
            agreed: boolean;
        };
        ConfirmFeelHeard: {
            confirmed: boolean;
        };
        ShareEmpathy: {
            content: string;
        };
        ValidateEmpathy: {
            validated: boolean;
            /** @description The guess's `revision` that the user has read. Any other than its current one is 409. */
            revision?: number | null;
            /** @description For the guesser alone. Required with a no, and then not blank. */
            feedback?: string | null;
        };
        ShareContext: {
            content: string;
        };
        AdvanceStage: {
            /** @description The stage that the caller believes they are at. */
            fromStage?: number | null;
        };
        ChangeStatus: {
            /** @description For the partner alone. */
            reason?: string | null;
        };
        LeaveSession: {
            /** @description For the partner alone. */
            reason?: string | null;
        };
        /**
         * @description A gate that a member sets. No others are accepted.
         * @enum {string}
         */
        Gate: "needsConfirmed" | "needsShared" | "needsValidated" | "rankingSubmitted" | "agreementCreated";
        MarkSeen: {
            /** @description The highest `seq` that was seen. One above the session's is 400. */
            seq: number;
        };
        MuteSession: {
            /**
             * Format: date-time
             * @description ISO-8601 with seconds and an offset, in the years 1970 to 9999; null ends the mute. Leaving it out is 400.
             */
            until: string | null;
        };
        RegisterDevice: {
            pushToken: components["schemas"]["PushToken"];
            /**
             * @description No others are accepted.
             * @enum {string}
             */
            platform: "ios" | "android";
            quietHours?: components["schemas"]["QuietHours"] | null;
        };
        /** @description The token that Expo gives the app. */
        PushToken: string;
        /**
         * @description When the phone must not ring. They may cross midnight. Of each session the newest event that would
         *     ring waits. It rings at the end of the quiet hours, unless by then it has been seen, the session has
         *     been muted, or the event is older than 24 hours.
         */
        QuietHours: {
            /** @description The IANA name of a time zone. If the server does not know it, there are no quiet hours. */
            timezone: string;
            from: components["schemas"]["TimeOfDay"];
            /** @description Must differ from `from`. */
            to: components["schemas"]["TimeOfDay"];
        };
        TimeOfDay: string;
        Opened: {
            /** @description A secret that admits its holder. No state contains it. */
            invitationId: components["schemas"]["Id"];
            state: components["schemas"]["State"];
        };
        Confirmed: {
            /**
             * Format: uuid
             * @description A secret that admits its holder. Null once the invitation is answered.
             */
            invitationId: string | null;
            /** @description The caller's message for stage 1; null if the invitation was confirmed before. */
            transitionMessage: components["schemas"]["Message"] | null;
            state: components["schemas"]["State"];
        };
        Renewed: {
            /** @description The new id. A secret that admits its holder. */
            invitationId: components["schemas"]["Id"];
            state: components["schemas"]["State"];
        };
        Changed: {
            state: components["schemas"]["State"];
        };
        Declined: {
            declined: boolean;
        };
        FeltHeard: {
            /** @description The caller's message for stage 2; null after a no. */
            transitionMessage: components["schemas"]["Message"] | null;
            state: components["schemas"]["State"];
        };
        Validated: {
            /** @description Present when both moved on; null otherwise. */
            transition: components["schemas"]["Transition"] | null;
            state: components["schemas"]["State"];
        };
        Transition: {
            previousStage: number;
            currentStage: number;
            message: components["schemas"]["Message"];
        };
        Advanced: {
            advanced: boolean;
            /** @description Null when advanced. */
            blockedReason: components["schemas"]["BlockedReason"] | null;
            /** @description The caller's own gates that are still missing; empty unless the reason is GATES_NOT_SATISFIED. */
            unsatisfiedGates: components["schemas"]["GateKey"][];
            state: components["schemas"]["State"];
        };
        /**
         * @description What blocks the caller. There may be more later: treat a value that you do not know as something new.
         * @enum {string}
         */
        BlockedReason: "GATES_NOT_SATISFIED" | "PARTNER_NOT_READY" | (string & {});
        /**
         * @description A gate that lets a member leave a stage. There may be more later: treat a value that you do not know as something new.
         * @enum {string}
         */
        GateKey: "compactSigned" | "feelHeardConfirmed" | "empathyValidated" | "needsConfirmed" | "needsShared" | "needsValidated" | (string & {});
        Erased: {
            /** @description Whether nothing is left. While it is false, call again. */
            erased: boolean;
        };
        Registered: {
            registered: boolean;
            /** @description The phone's quiet hours now. Null if it has none or is not registered. */
            quietHours: components["schemas"]["QuietHours"] | null;
        };
        RealtimeToken: {
            /** @description For Ably, as `accessToken` or in an authCallback. */
            token: string;
            expiresAt: components["schemas"]["Time"];
            /** @description The user's id in base64url, without padding. */
            clientId: string;
            /** @description The caller's only channel: `tandem:user:` and the clientId. */
            channel: string;
        };
        /**
         * @description A session as one member sees it. Reads, answers to commands and messages on the member's channel all
         *     carry it: keep the one whose version is highest. It depends only on what is stored, not on when it is
         *     read. It never shows the partner's gates, unrevealed texts, or what they have viewed, seen or muted, and
         *     none of these follow from what it shows. Fields may be added: ignore those that you do not know.
         */
        State: {
            version: components["schemas"]["Version"];
            /** @description The number of the session's newest event; 0 before the first. */
            seq: number;
            /** @description When the newest event happened. Before the first event: when the session was opened. */
            lastEventAt: components["schemas"]["Time"];
            session: components["schemas"]["Session"];
            /** @description The other member; null until somebody has joined. */
            partner: components["schemas"]["Partner"] | null;
            progress: components["schemas"]["Progress"];
            invitation: components["schemas"]["Invitation"];
            compact: components["schemas"]["Compact"];
            empathy: components["schemas"]["Empathy"];
            /** @description The member's guidance and transition messages, oldest first; each kind at most once. */
            messages: components["schemas"]["Message"][];
            unseen: components["schemas"]["Unseen"];
            /** @description Until when the session does not ring the member's phones. Null if it was not set. A time that has passed stays. */
            mutedUntil: components["schemas"]["TimeOrNull"];
        };
        /**
         * @description The number of events after the last one that the member has marked as seen, not counting those that
         *     the member caused. Events from before the member joined count too. The invitee's joining and a
         *     decline count for the inviter.
         */
        Unseen: number;
        /**
         * Format: int64
         * @description The version of this member's view of the session. It rises, by one or more, exactly when the view
         *     changes, event or not. The other member has another version. Its first value, of 13 digits, means nothing.
         */
        Version: number;
        /**
         * @description CREATED, INVITED, ACTIVE, RESOLVED, in this order. ACTIVE may become PAUSED, and PAUSED ACTIVE.
         *     ABANDONED may follow any status but RESOLVED. There may be more later: treat a value that you do not
         *     know as something new.
         * @enum {string}
         */
        SessionStatus: "CREATED" | "INVITED" | "ACTIVE" | "PAUSED" | "RESOLVED" | "ABANDONED" | (string & {});
        /**
         * @description One of the two members, as this member sees them. No others will be added.
         * @enum {string}
         */
        Side: "me" | "partner";
        /**
         * @description Who has something to do now. While the session is PAUSED or once it is over: nobody. While it is
         *     CREATED: the inviter. While it is INVITED: the partner, and the member if they can act. At stage 4:
         *     both, once both have agreementCreated.
         */
        WaitingFor: components["schemas"]["Side"][];
        Session: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["SessionStatus"];
            createdAt: components["schemas"]["Time"];
            /** @description When it became RESOLVED or ABANDONED; null until then. */
            endedAt: components["schemas"]["TimeOrNull"];
            /** @description Who ended it; null until it is over. After a decline it is the partner. */
            endedBy: components["schemas"]["Side"] | null;
            /**
             * @description The partner's reason for the last change of status. Null if they gave none, if the member made the
             *     change, or once the partner has been erased.
             */
            reason: string | null;
        };
        /** @description The other member. */
        Partner: {
            id: components["schemas"]["UserId"];
            /** @description The inviter's name for them, else their display name, else null. Null once they have been erased. */
            name: string | null;
        };
        Progress: {
            me: components["schemas"]["MyProgress"];
            /** @description Null until somebody has joined. */
            partner: components["schemas"]["PartnerProgress"] | null;
            /** @description Whether advancing would succeed now. */
            canAdvance: boolean;
            waitingFor: components["schemas"]["WaitingFor"];
        };
        /** @description Where the member is. */
        MyProgress: {
            stage: components["schemas"]["Stage"];
            status: components["schemas"]["StageStatus"];
            /** @description When they entered this stage. */
            startedAt: components["schemas"]["Time"];
            /** @description When they completed this stage; null until then. */
            completedAt: components["schemas"]["TimeOrNull"];
            gates: components["schemas"]["Gates"];
        };
        /** @description Where the partner is, without their gates. */
        PartnerProgress: {
            stage: components["schemas"]["Stage"];
            status: components["schemas"]["StageStatus"];
            /** @description When they entered this stage. */
            startedAt: components["schemas"]["Time"];
            /** @description When they completed this stage; null until then. */
            completedAt: components["schemas"]["TimeOrNull"];
        };
        /**
         * @description Every gate that the member has set so far, including those of earlier stages, with its time. There may
         *     be more later.
         */
        Gates: {
            /** @description Stage 0. */
            compactSigned?: components["schemas"]["Time"];
            /** @description Stage 0, for the inviter: the invitation is confirmed. */
            invitationSent?: components["schemas"]["Time"];
            /** @description Stage 1. */
            feelHeardConfirmed?: components["schemas"]["Time"];
            /** @description Stage 2: the caller has validated the partner's guess. */
            empathyValidated?: components["schemas"]["Time"];
            /** @description Stage 3. */
            needsConfirmed?: components["schemas"]["Time"];
            /** @description Stage 3. */
            needsShared?: components["schemas"]["Time"];
            /** @description Stage 3. */
            needsValidated?: components["schemas"]["Time"];
            /** @description Stage 4. */
            rankingSubmitted?: components["schemas"]["Time"];
            /** @description Stage 4. */
            agreementCreated?: components["schemas"]["Time"];
        };
        /**
         * @description The stored status. An expired invitation is PENDING with expiresAt in the past. CANCELLED: the inviter
         *     left before anybody answered. There may be more later: treat a value that you do not know as something
         *     new.
         * @enum {string}
         */
        InvitationStatus: "PENDING" | "ACCEPTED" | "DECLINED" | "CANCELLED" | (string & {});
        /** @description The invitation without its id, which is a secret that no state contains. */
        Invitation: {
            /** @description The inviter's name for the invitee. Null once either of them, or the user who declined, has been erased. */
            name: string | null;
            /** @description The inviter's display name. Null if their token has none, or once they have been erased. */
            inviterName: string | null;
            /** @description The invitation's text. Null if there is none, or once the inviter has been erased. */
            message: string | null;
            /** @description When the inviter confirmed it; null until then. */
            confirmedAt: components["schemas"]["TimeOrNull"];
            status: components["schemas"]["InvitationStatus"];
            expiresAt: components["schemas"]["Time"];
            /** @description Whether the member is the inviter. */
            isInviter: boolean;
        };
        /** @description Who has signed. */
        Compact: {
            mySignedAt: components["schemas"]["TimeOrNull"];
            /** @description Also null until the member has signed. */
            partnerSignedAt: components["schemas"]["TimeOrNull"];
        };
        /**
         * @description HELD, then REVEALED (both together), then VALIDATED. In between it goes to REFINING and back to
         *     REVEALED as often as the subject asks for it. ANALYZING, AWAITING_SHARING and READY are reserved and do
         *     not occur. There may be more later: treat a value that you do not know as something new.
         * @enum {string}
         */
        AttemptStatus: "HELD" | "ANALYZING" | "AWAITING_SHARING" | "READY" | "REVEALED" | "REFINING" | "VALIDATED" | (string & {});
        /** @description Stage 2: each member's guess of how the other feels. */
        Empathy: {
            /** @description Null until the member has shared one. */
            mine: components["schemas"]["MyAttempt"] | null;
            /** @description Null until it is REVEALED. From then on it stays visible, also while it is REFINING. */
            partner: components["schemas"]["PartnerAttempt"] | null;
            /** @description Whether the partner has shared a guess, revealed or not. */
            partnerHasShared: boolean;
            /** @description Whether the member's guess is REFINING. */
            hasNewSharedContext: boolean;
            /** @description Whether the member's guess is REFINING and has context that they have not viewed since it was shared. */
            hasUnviewedSharedContext: boolean;
            /** @description Whether both guesses are VALIDATED. */
            readyForStage3: boolean;
        };
        /** @description The member's own guess. */
        MyAttempt: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["AttemptStatus"];
            /**
             * @description Counts the texts that were revealed: 1 at the reveal, one more with each resubmission. While HELD it
             *     is 0.
             */
            revision: number;
            /** @description The guess as it is now. */
            content: string;
            /** @description When this text was shared. */
            sharedAt: components["schemas"]["Time"];
            /** @description The subject's last feedback. Null if there is none, or once the subject has been erased. */
            feedback: string | null;
            /** @description The context that the subject shared. Null if there is none, or once the subject has been erased. */
            context: components["schemas"]["ReceivedContext"] | null;
        };
        /** @description The partner's guess. */
        PartnerAttempt: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["AttemptStatus"];
            /** @description Counts the texts that were revealed: 1 at the reveal, one more with each resubmission. */
            revision: number;
            /** @description The guess as it was last revealed. Null once the partner has been erased. */
            content: string | null;
            /** @description When this text was shared. */
            sharedAt: components["schemas"]["Time"];
            /** @description The context that the member shared; null if there is none. */
            context: components["schemas"]["GivenContext"] | null;
        };
        /** @description Context that helps the member guess better. */
        ReceivedContext: {
            content: string;
            sharedAt: components["schemas"]["Time"];
            /** @description When the member viewed it; null if they have not viewed it since it was shared. */
            viewedAt: components["schemas"]["TimeOrNull"];
        };
        /** @description The context that the member shared. It does not show whether the partner has viewed it. */
        GivenContext: {
            content: string;
            sharedAt: components["schemas"]["Time"];
        };
        /**
         * @description For entering stage 1, 2 and 3. There may be more later: treat a value that you do not know as
         *     something new.
         * @enum {string}
         */
        MessageKind: "TO_BE_HEARD" | "TO_THE_OTHERS_EYES" | "TO_THE_NEEDS" | (string & {});
        /**
         * @description What a member is told on entering a stage. The text belongs to the kind; a later release may reword
         *     it.
         */
        Message: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["MessageKind"];
            content: string;
            at: components["schemas"]["Time"];
        };
        SessionPage: {
            items: components["schemas"]["SessionItem"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /** @description The cursor for the next page; null on the last page. */
        NextCursor: string | null;
        /** @description Opaque: send it back unchanged. Any other value is 400. */
        Cursor: string;
        /** @description What a list shows of a session. It has the same `version` as the session's state. */
        SessionItem: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["ShownSessionStatus"];
            createdAt: components["schemas"]["Time"];
            /** @description When the newest event happened. Before the first event: when the session was opened. */
            lastEventAt: components["schemas"]["Time"];
            version: components["schemas"]["Version"];
            /** @description Null until somebody has joined. */
            partner: components["schemas"]["Partner"] | null;
            invitation: components["schemas"]["ListedInvitation"];
            myStage: components["schemas"]["Stage"];
            /** @description Null until somebody has joined. */
            partnerStage: number | null;
            waitingFor: components["schemas"]["WaitingFor"];
            unseen: components["schemas"]["Unseen"];
        };
        /**
         * @description The session's status, with EXPIRED instead of CREATED or INVITED when the invitation is pending past
         *     its time. There may be more later: treat a value that you do not know as something new.
         * @enum {string}
         */
        ShownSessionStatus: "CREATED" | "INVITED" | "ACTIVE" | "PAUSED" | "RESOLVED" | "ABANDONED" | "EXPIRED" | (string & {});
        /**
         * @description EXPIRED when it is pending past its time; CANCELLED when the inviter left before anybody answered.
         *     There may be more later: treat a value that you do not know as something new.
         * @enum {string}
         */
        ShownInvitationStatus: "PENDING" | "ACCEPTED" | "DECLINED" | "CANCELLED" | "EXPIRED" | (string & {});
        ListedInvitation: {
            /** @description The inviter's name for the invitee. Null once either of them, or the user who declined, has been erased. */
            name: string | null;
            status: components["schemas"]["ShownInvitationStatus"];
            expiresAt: components["schemas"]["Time"];
        };
        InvitationFound: {
            invitation: components["schemas"]["ShownInvitation"];
        };
        ShownInvitation: {
            /** @description The inviter's name for the invitee. Null once either of them, or the user who declined, has been erased. */
            name: string | null;
            /** @description The inviter's display name. Null if their token has none, or once they have been erased. */
            inviterName: string | null;
            /** @description Null if there is none, once the invitation has expired, or once the inviter has been erased. */
            message: string | null;
            status: components["schemas"]["ShownInvitationStatus"];
            expiresAt: components["schemas"]["Time"];
        };
        InvitationLink: {
            /** @description A secret that admits its holder. */
            invitationId: components["schemas"]["Id"];
            /** @description PENDING or EXPIRED. */
            status: components["schemas"]["ShownInvitationStatus"];
            expiresAt: components["schemas"]["Time"];
        };
        ExportPage: {
            sessions: components["schemas"]["ExportedSession"][];
            /** @description The caller's phones, on the first page; empty on all others. */
            devices: components["schemas"]["Device"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        ExportedSession: {
            state: components["schemas"]["State"];
            /** @description In the order of `seq`. What does not fit is on the next page, with the same session. */
            events: components["schemas"]["Event"][];
        };
        /** @description One of the caller's phones. */
        Device: {
            pushToken: components["schemas"]["PushToken"];
            /**
             * @description There may be more later: treat a value that you do not know as something new.
             * @enum {string}
             */
            platform: "ios" | "android" | (string & {});
            /** @description When it was last registered. */
            registeredAt: components["schemas"]["Time"];
            /** @description Null if it has none. */
            quietHours: components["schemas"]["QuietHours"] | null;
        };
        EventPage: {
            events: components["schemas"]["Event"][];
            /** @description The number of the session's newest event; 0 before the first. */
            seq: number;
            /** @description Whether there are more events after these. */
            hasMore: boolean;
        };
        /**
         * Format: uuid
         * @description A UUID of version 7; an invitation's is a random version 4.
         */
        Id: string;
        /** @description The sub of the user's token. For an erased user: erased- and a UUID, a different one in each session. */
        UserId: string;
        /**
         * Format: date-time
         * @description ISO-8601 in UTC, always with milliseconds.
         */
        Time: string;
        /**
         * Format: date-time
         * @description ISO-8601 in UTC, always with milliseconds; null until it has happened.
         */
        TimeOrNull: string | null;
        /** @description 0 ONBOARDING, 1 WITNESS, 2 PERSPECTIVE_STRETCH, 3 NEED_MAPPING, 4 STRATEGIC_REPAIR. */
        Stage: number;
        /**
         * @description GATE_PENDING: the member has set all their own gates of the stage and waits for the partner, whether or not they have asked to advance. COMPLETED: stage 4 of a RESOLVED session. There may be more later: treat a value that you do not know as something new.
         * @enum {string}
         */
        StageStatus: "IN_PROGRESS" | "GATE_PENDING" | "COMPLETED" | (string & {});
        EventAttributes: components["schemas"]["attributes"];
        EventData: components["schemas"]["data"];
        InvitationConfirmed: components["schemas"]["invitation.confirmed"];
        InvitationDeclined: components["schemas"]["invitation.declined"];
        SessionJoined: components["schemas"]["session.joined"];
        SessionPaused: components["schemas"]["session.paused"];
        SessionResumed: components["schemas"]["session.resumed"];
        SessionResolved: components["schemas"]["session.resolved"];
        SessionLeft: components["schemas"]["session.left"];
        PartnerSignedCompact: components["schemas"]["partner.signed_compact"];
        PartnerStageCompleted: components["schemas"]["partner.stage_completed"];
        PartnerAdvanced: components["schemas"]["partner.advanced"];
        PartnerEmpathyShared: components["schemas"]["partner.empathy_shared"];
        EmpathyRevealed: components["schemas"]["empathy.revealed"];
        EmpathyResubmitted: components["schemas"]["empathy.resubmitted"];
        EmpathyStatusUpdated: components["schemas"]["empathy.status_updated"];
        EmpathyContextShared: components["schemas"]["empathy.context_shared"];
        PartnerNeedsConfirmed: components["schemas"]["partner.needs_confirmed"];
        PartnerNeedsShared: components["schemas"]["partner.needs_shared"];
        PartnerNeedsValidated: components["schemas"]["partner.needs_validated"];
        PartnerRankingSubmitted: components["schemas"]["partner.ranking_submitted"];
        AgreementConfirmed: components["schemas"]["agreement.confirmed"];
        PartnerErased: components["schemas"]["partner.erased"];
        /**
         * @description A CloudEvent 1.0, as the topic carries it. Its `type` tells which fields `data` has. There may be more
         *     types later: ignore an event of a type that you do not know. Drop a second event with the same `id`.
         */
        Event: components["schemas"]["InvitationConfirmedEvent"] | components["schemas"]["InvitationDeclinedEvent"] | components["schemas"]["SessionJoinedEvent"] | components["schemas"]["SessionPausedEvent"] | components["schemas"]["SessionResumedEvent"] | components["schemas"]["SessionResolvedEvent"] | components["schemas"]["SessionLeftEvent"] | components["schemas"]["PartnerSignedCompactEvent"] | components["schemas"]["PartnerStageCompletedEvent"] | components["schemas"]["PartnerAdvancedEvent"] | components["schemas"]["PartnerEmpathySharedEvent"] | components["schemas"]["EmpathyRevealedEvent"] | components["schemas"]["EmpathyResubmittedEvent"] | components["schemas"]["EmpathyStatusUpdatedEvent"] | components["schemas"]["EmpathyContextSharedEvent"] | components["schemas"]["PartnerNeedsConfirmedEvent"] | components["schemas"]["PartnerNeedsSharedEvent"] | components["schemas"]["PartnerNeedsValidatedEvent"] | components["schemas"]["PartnerRankingSubmittedEvent"] | components["schemas"]["AgreementConfirmedEvent"] | components["schemas"]["PartnerErasedEvent"];
        InvitationConfirmedEvent: {
            type: string;
            data: components["schemas"]["invitation.confirmed"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "invitation.confirmed";
        });
        InvitationDeclinedEvent: {
            type: string;
            data: components["schemas"]["invitation.declined"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "invitation.declined";
        });
        SessionJoinedEvent: {
            type: string;
            data: components["schemas"]["session.joined"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "session.joined";
        });
        SessionPausedEvent: {
            type: string;
            data: components["schemas"]["session.paused"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "session.paused";
        });
        SessionResumedEvent: {
            type: string;
            data: components["schemas"]["session.resumed"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "session.resumed";
        });
        SessionResolvedEvent: {
            type: string;
            data: components["schemas"]["session.resolved"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "session.resolved";
        });
        SessionLeftEvent: {
            type: string;
            data: components["schemas"]["session.left"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "session.left";
        });
        PartnerSignedCompactEvent: {
            type: string;
            data: components["schemas"]["partner.signed_compact"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "partner.signed_compact";
        });
        PartnerStageCompletedEvent: {
            type: string;
            data: components["schemas"]["partner.stage_completed"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "partner.stage_completed";
        });
        PartnerAdvancedEvent: {
            type: string;
            data: components["schemas"]["partner.advanced"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "partner.advanced";
        });
        PartnerEmpathySharedEvent: {
            type: string;
            data: components["schemas"]["partner.empathy_shared"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "partner.empathy_shared";
        });
        EmpathyRevealedEvent: {
            type: string;
            data: components["schemas"]["empathy.revealed"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "empathy.revealed";
        });
        EmpathyResubmittedEvent: {
            type: string;
            data: components["schemas"]["empathy.resubmitted"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "empathy.resubmitted";
        });
        EmpathyStatusUpdatedEvent: {
            type: string;
            data: components["schemas"]["empathy.status_updated"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "empathy.status_updated";
        });
        EmpathyContextSharedEvent: {
            type: string;
            data: components["schemas"]["empathy.context_shared"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "empathy.context_shared";
        });
        PartnerNeedsConfirmedEvent: {
            type: string;
            data: components["schemas"]["partner.needs_confirmed"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "partner.needs_confirmed";
        });
        PartnerNeedsSharedEvent: {
            type: string;
            data: components["schemas"]["partner.needs_shared"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "partner.needs_shared";
        });
        PartnerNeedsValidatedEvent: {
            type: string;
            data: components["schemas"]["partner.needs_validated"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "partner.needs_validated";
        });
        PartnerRankingSubmittedEvent: {
            type: string;
            data: components["schemas"]["partner.ranking_submitted"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "partner.ranking_submitted";
        });
        AgreementConfirmedEvent: {
            type: string;
            data: components["schemas"]["agreement.confirmed"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "agreement.confirmed";
        });
        PartnerErasedEvent: {
            type: string;
            data: components["schemas"]["partner.erased"];
        } & (components["schemas"]["attributes"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "partner.erased";
        });
        OpenedAnswer: {
            success: boolean;
            data: components["schemas"]["Opened"];
        };
        ConfirmedAnswer: {
            success: boolean;
            data: components["schemas"]["Confirmed"];
        };
        RenewedAnswer: {
            success: boolean;
            data: components["schemas"]["Renewed"];
        };
        InvitationLinkAnswer: {
            success: boolean;
            data: components["schemas"]["InvitationLink"];
        };
        ErasedAnswer: {
            success: boolean;
            data: components["schemas"]["Erased"];
        };
        ExportAnswer: {
            success: boolean;
            data: components["schemas"]["ExportPage"];
        };
        ChangedAnswer: {
            success: boolean;
            data: components["schemas"]["Changed"];
        };
        DeclinedAnswer: {
            success: boolean;
            data: components["schemas"]["Declined"];
        };
        FeltHeardAnswer: {
            success: boolean;
            data: components["schemas"]["FeltHeard"];
        };
        ValidatedAnswer: {
            success: boolean;
            data: components["schemas"]["Validated"];
        };
        AdvancedAnswer: {
            success: boolean;
            data: components["schemas"]["Advanced"];
        };
        RegisteredAnswer: {
            success: boolean;
            data: components["schemas"]["Registered"];
        };
        RealtimeTokenAnswer: {
            success: boolean;
            data: components["schemas"]["RealtimeToken"];
        };
        SessionPageAnswer: {
            success: boolean;
            data: components["schemas"]["SessionPage"];
        };
        StateAnswer: {
            success: boolean;
            data: components["schemas"]["State"];
        };
        InvitationFoundAnswer: {
            success: boolean;
            data: components["schemas"]["InvitationFound"];
        };
        EventPageAnswer: {
            success: boolean;
            data: components["schemas"]["EventPage"];
        };
        ToOneMember: {
            /** @description The event's id. */
            id: components["schemas"]["Id"];
            /**
             * @description The session as this user sees it. Left out above 60,000 bytes: then read it with
             *     `GET /sessions/{id}/state`.
             */
            state?: components["schemas"]["State"];
        };
        Heard: {
            /** @constant */
            name: "invitation.confirmed";
            data: components["schemas"]["invitation.confirmed"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "invitation.declined";
            data: components["schemas"]["invitation.declined"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "session.joined";
            data: components["schemas"]["session.joined"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "session.paused";
            data: components["schemas"]["session.paused"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "session.resumed";
            data: components["schemas"]["session.resumed"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "session.resolved";
            data: components["schemas"]["session.resolved"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "session.left";
            data: components["schemas"]["session.left"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "partner.signed_compact";
            data: components["schemas"]["partner.signed_compact"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "partner.stage_completed";
            data: components["schemas"]["partner.stage_completed"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "partner.advanced";
            data: components["schemas"]["partner.advanced"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "partner.empathy_shared";
            data: components["schemas"]["partner.empathy_shared"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "empathy.revealed";
            data: components["schemas"]["empathy.revealed"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "empathy.resubmitted";
            data: components["schemas"]["empathy.resubmitted"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "empathy.status_updated";
            data: components["schemas"]["empathy.status_updated"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "empathy.context_shared";
            data: components["schemas"]["empathy.context_shared"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "partner.needs_confirmed";
            data: components["schemas"]["partner.needs_confirmed"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "partner.needs_shared";
            data: components["schemas"]["partner.needs_shared"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "partner.needs_validated";
            data: components["schemas"]["partner.needs_validated"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "partner.ranking_submitted";
            data: components["schemas"]["partner.ranking_submitted"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "agreement.confirmed";
            data: components["schemas"]["agreement.confirmed"] & components["schemas"]["ToOneMember"];
        } | {
            /** @constant */
            name: "partner.erased";
            data: components["schemas"]["partner.erased"] & components["schemas"]["ToOneMember"];
        };
        /**
         * EventAttributes
         * @description The attributes that every event has, whatever its type: those of a CloudEvent 1.0 in structured JSON, without type and data. Drop a second event with the same id.
         */
        attributes: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description A UUID v7, the same each time the event is delivered.
             */
            id: string;
            source: string;
            /**
             * Format: uuid
             * @description The session's id.
             */
            subject: string;
            time: components["schemas"]["Time"];
            /** @description The data's seq, as a string. */
            sequence: string;
            /** @constant */
            datacontenttype: "application/json";
            /**
             * Format: uri
             * @description The address of the JSON Schema of this type's data. The number in it is the major version.
             */
            dataschema: string;
        };
        /** @description The event's number in its session: 1, 2, 3 … without gap or repeat. */
        Seq: number;
        /**
         * MemberProgress
         * @description Where a member is.
         */
        MemberProgress: {
            stage: components["schemas"]["Stage"];
            status: components["schemas"]["StageStatus"];
        };
        /**
         * EventData
         * @description The data that every event has, whatever its type. Fields may be added: ignore those that you do not know.
         */
        data: {
            /** @description The session of the event. */
            sessionId: components["schemas"]["Id"];
            seq: components["schemas"]["Seq"];
            /**
             * Format: int64
             * @description When it happened, in milliseconds since 1970.
             */
            timestamp: number;
            /** @description Who acted. For invitation.declined it is the user who declined, who is not a member. */
            triggeredByUserId: components["schemas"]["UserId"];
            /** @description The progress of each member right after the action, by user id. */
            progress: {
                [key: string]: components["schemas"]["MemberProgress"];
            };
        };
        /**
         * invitation.confirmed
         * @description The inviter has confirmed the invitation, which is also their signature.
         */
        "invitation.confirmed": components["schemas"]["data"];
        /**
         * invitation.declined
         * @description The invitation was declined; the session is ABANDONED. The reason, if any, is in the inviter's state.
         */
        "invitation.declined": components["schemas"]["data"];
        /**
         * session.joined
         * @description The invitation was accepted; the session is ACTIVE.
         */
        "session.joined": {
            /** @description Who joined. */
            joinedBy: components["schemas"]["UserId"];
            /** @description Their display name. Null if their token has none, or once they have been erased. */
            name: string | null;
        } & components["schemas"]["data"];
        /**
         * session.paused
         * @description A member has paused the session. The reason, if any, is in the partner's state.
         */
        "session.paused": components["schemas"]["data"];
        /**
         * session.resumed
         * @description A member has resumed the session. The reason, if any, is in the partner's state.
         */
        "session.resumed": components["schemas"]["data"];
        /**
         * session.resolved
         * @description A member has closed the session as resolved. The reason, if any, is in the partner's state.
         */
        "session.resolved": components["schemas"]["data"];
        /**
         * session.left
         * @description A member has left the session; it is ABANDONED. The reason, if any, is in the partner's state.
         */
        "session.left": {
            /** @description Who left. */
            leftBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * partner.signed_compact
         * @description A member has signed the compact. The second signature moves every member still at stage 0 to stage 1.
         */
        "partner.signed_compact": {
            /** @description Who signed. */
            signedBy: components["schemas"]["UserId"];
            signedAt: components["schemas"]["Time"];
            /** @description Whether both have signed now. */
            bothSigned: boolean;
        } & components["schemas"]["data"];
        /**
         * partner.stage_completed
         * @description A member has completed stage 1 or 2. At stage 2 the second validation moves both members on; then previousStage and currentStage are present.
         */
        "partner.stage_completed": {
            /** @description The stage that was completed. */
            stage: components["schemas"]["Stage"];
            /** @description At stage 2 only. */
            validated?: boolean;
            /** @description Who completed it. */
            completedBy: components["schemas"]["UserId"];
            /** @description Present, with currentStage, only when both moved on. */
            previousStage?: components["schemas"]["Stage"];
            /** @description Where both are now. */
            currentStage?: components["schemas"]["Stage"];
        } & components["schemas"]["data"];
        /**
         * partner.advanced
         * @description A member has moved on to the next stage.
         */
        "partner.advanced": {
            fromStage: components["schemas"]["Stage"];
            toStage: components["schemas"]["Stage"];
            advancedAt: components["schemas"]["Time"];
        } & components["schemas"]["data"];
        /**
         * partner.empathy_shared
         * @description A member has shared a guess of how the other feels, for the first time or again after feedback.
         */
        "partner.empathy_shared": {
            /** @description Who shared it. */
            sharedBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * empathy.revealed
         * @description Both members have shared a guess. Each can now read the other's in their state.
         */
        "empathy.revealed": components["schemas"]["data"];
        /**
         * empathy.resubmitted
         * @description A refined guess is revealed to its subject. Follows partner.empathy_shared.
         */
        "empathy.resubmitted": {
            /** @description Who shared it. */
            sharedBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * empathy.status_updated
         * @description The subject found the guess right (VALIDATED) or not right yet (REFINING). Their feedback, if any, is in the guesser's state.
         */
        "empathy.status_updated": {
            /**
             * @description The new status of the guess. There may be more later: treat a value that you do not know as something new.
             * @enum {string}
             */
            status: "VALIDATED" | "REFINING" | (string & {});
            /** @description The author of the guess. */
            forUserId: components["schemas"]["UserId"];
            /** @description Who validated it; left out with REFINING. */
            validatedBy?: components["schemas"]["UserId"];
            /** @description With REFINING only. */
            feedbackShared?: boolean;
        } & components["schemas"]["data"];
        /**
         * empathy.context_shared
         * @description The subject of a guess has shared context with the guesser. Only the guesser's state has the text.
         */
        "empathy.context_shared": {
            /** @description Who shared it. */
            sharedBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * partner.needs_confirmed
         * @description A member has confirmed their needs.
         */
        "partner.needs_confirmed": {
            /** @description Who completed it. */
            completedBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * partner.needs_shared
         * @description A member has shared their needs.
         */
        "partner.needs_shared": {
            /** @description Who completed it. */
            completedBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * partner.needs_validated
         * @description A member has acknowledged the partner's needs.
         */
        "partner.needs_validated": {
            /** @description Who completed it. */
            completedBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * partner.ranking_submitted
         * @description A member has ranked the ways forward.
         */
        "partner.ranking_submitted": {
            /** @description Who completed it. */
            completedBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * agreement.confirmed
         * @description A member has confirmed the agreement.
         */
        "agreement.confirmed": {
            /** @description Who completed it. */
            completedBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * partner.erased
         * @description A member has been erased: their name and texts are gone, and their id has been replaced.
         */
        "partner.erased": components["schemas"]["data"];
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type ErrorAnswer = components['schemas']['ErrorAnswer'];
export type Refusal = components['schemas']['Refusal'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type FieldError = components['schemas']['FieldError'];
export type OpenSession = components['schemas']['OpenSession'];
export type DraftInvitation = components['schemas']['DraftInvitation'];
export type ConfirmInvitation = components['schemas']['ConfirmInvitation'];
export type DeclineInvitation = components['schemas']['DeclineInvitation'];
export type SignCompact = components['schemas']['SignCompact'];
export type ConfirmFeelHeard = components['schemas']['ConfirmFeelHeard'];
export type ShareEmpathy = components['schemas']['ShareEmpathy'];
export type ValidateEmpathy = components['schemas']['ValidateEmpathy'];
export type ShareContext = components['schemas']['ShareContext'];
export type AdvanceStage = components['schemas']['AdvanceStage'];
export type ChangeStatus = components['schemas']['ChangeStatus'];
export type LeaveSession = components['schemas']['LeaveSession'];
export type Gate = components['schemas']['Gate'];
export type MarkSeen = components['schemas']['MarkSeen'];
export type MuteSession = components['schemas']['MuteSession'];
export type RegisterDevice = components['schemas']['RegisterDevice'];
export type PushToken = components['schemas']['PushToken'];
export type QuietHours = components['schemas']['QuietHours'];
export type TimeOfDay = components['schemas']['TimeOfDay'];
export type Opened = components['schemas']['Opened'];
export type Confirmed = components['schemas']['Confirmed'];
export type Renewed = components['schemas']['Renewed'];
export type Changed = components['schemas']['Changed'];
export type Declined = components['schemas']['Declined'];
export type FeltHeard = components['schemas']['FeltHeard'];
export type Validated = components['schemas']['Validated'];
export type Transition = components['schemas']['Transition'];
export type Advanced = components['schemas']['Advanced'];
export type BlockedReason = components['schemas']['BlockedReason'];
export type GateKey = components['schemas']['GateKey'];
export type Erased = components['schemas']['Erased'];
export type Registered = components['schemas']['Registered'];
export type RealtimeToken = components['schemas']['RealtimeToken'];
export type State = components['schemas']['State'];
export type Unseen = components['schemas']['Unseen'];
export type Version = components['schemas']['Version'];
export type SessionStatus = components['schemas']['SessionStatus'];
export type Side = components['schemas']['Side'];
export type WaitingFor = components['schemas']['WaitingFor'];
export type Session = components['schemas']['Session'];
export type Partner = components['schemas']['Partner'];
export type Progress = components['schemas']['Progress'];
export type MyProgress = components['schemas']['MyProgress'];
export type PartnerProgress = components['schemas']['PartnerProgress'];
export type Gates = components['schemas']['Gates'];
export type InvitationStatus = components['schemas']['InvitationStatus'];
export type Invitation = components['schemas']['Invitation'];
export type Compact = components['schemas']['Compact'];
export type AttemptStatus = components['schemas']['AttemptStatus'];
export type Empathy = components['schemas']['Empathy'];
export type MyAttempt = components['schemas']['MyAttempt'];
export type PartnerAttempt = components['schemas']['PartnerAttempt'];
export type ReceivedContext = components['schemas']['ReceivedContext'];
export type GivenContext = components['schemas']['GivenContext'];
export type MessageKind = components['schemas']['MessageKind'];
export type Message = components['schemas']['Message'];
export type SessionPage = components['schemas']['SessionPage'];
export type NextCursor = components['schemas']['NextCursor'];
export type Cursor = components['schemas']['Cursor'];
export type SessionItem = components['schemas']['SessionItem'];
export type ShownSessionStatus = components['schemas']['ShownSessionStatus'];
export type ShownInvitationStatus = components['schemas']['ShownInvitationStatus'];
export type ListedInvitation = components['schemas']['ListedInvitation'];
export type InvitationFound = components['schemas']['InvitationFound'];
export type ShownInvitation = components['schemas']['ShownInvitation'];
export type InvitationLink = components['schemas']['InvitationLink'];
export type ExportPage = components['schemas']['ExportPage'];
export type ExportedSession = components['schemas']['ExportedSession'];
export type Device = components['schemas']['Device'];
export type EventPage = components['schemas']['EventPage'];
export type Id = components['schemas']['Id'];
export type UserId = components['schemas']['UserId'];
export type Time = components['schemas']['Time'];
export type TimeOrNull = components['schemas']['TimeOrNull'];
export type Stage = components['schemas']['Stage'];
export type StageStatus = components['schemas']['StageStatus'];
export type EventAttributes = components['schemas']['EventAttributes'];
export type EventData = components['schemas']['EventData'];
export type InvitationConfirmed = components['schemas']['invitation.confirmed'];
export type InvitationDeclined = components['schemas']['invitation.declined'];
export type SessionJoined = components['schemas']['session.joined'];
export type SessionPaused = components['schemas']['session.paused'];
export type SessionResumed = components['schemas']['session.resumed'];
export type SessionResolved = components['schemas']['session.resolved'];
export type SessionLeft = components['schemas']['session.left'];
export type PartnerSignedCompact = components['schemas']['partner.signed_compact'];
export type PartnerStageCompleted = components['schemas']['partner.stage_completed'];
export type PartnerAdvanced = components['schemas']['partner.advanced'];
export type PartnerEmpathyShared = components['schemas']['partner.empathy_shared'];
export type EmpathyRevealed = components['schemas']['empathy.revealed'];
export type EmpathyResubmitted = components['schemas']['empathy.resubmitted'];
export type EmpathyStatusUpdated = components['schemas']['empathy.status_updated'];
export type EmpathyContextShared = components['schemas']['empathy.context_shared'];
export type PartnerNeedsConfirmed = components['schemas']['partner.needs_confirmed'];
export type PartnerNeedsShared = components['schemas']['partner.needs_shared'];
export type PartnerNeedsValidated = components['schemas']['partner.needs_validated'];
export type PartnerRankingSubmitted = components['schemas']['partner.ranking_submitted'];
export type AgreementConfirmed = components['schemas']['agreement.confirmed'];
export type PartnerErased = components['schemas']['partner.erased'];
export type Event = components['schemas']['Event'];
export type InvitationConfirmedEvent = components['schemas']['InvitationConfirmedEvent'];
export type InvitationDeclinedEvent = components['schemas']['InvitationDeclinedEvent'];
export type SessionJoinedEvent = components['schemas']['SessionJoinedEvent'];
export type SessionPausedEvent = components['schemas']['SessionPausedEvent'];
export type SessionResumedEvent = components['schemas']['SessionResumedEvent'];
export type SessionResolvedEvent = components['schemas']['SessionResolvedEvent'];
export type SessionLeftEvent = components['schemas']['SessionLeftEvent'];
export type PartnerSignedCompactEvent = components['schemas']['PartnerSignedCompactEvent'];
export type PartnerStageCompletedEvent = components['schemas']['PartnerStageCompletedEvent'];
export type PartnerAdvancedEvent = components['schemas']['PartnerAdvancedEvent'];
export type PartnerEmpathySharedEvent = components['schemas']['PartnerEmpathySharedEvent'];
export type EmpathyRevealedEvent = components['schemas']['EmpathyRevealedEvent'];
export type EmpathyResubmittedEvent = components['schemas']['EmpathyResubmittedEvent'];
export type EmpathyStatusUpdatedEvent = components['schemas']['EmpathyStatusUpdatedEvent'];
export type EmpathyContextSharedEvent = components['schemas']['EmpathyContextSharedEvent'];
export type PartnerNeedsConfirmedEvent = components['schemas']['PartnerNeedsConfirmedEvent'];
export type PartnerNeedsSharedEvent = components['schemas']['PartnerNeedsSharedEvent'];
export type PartnerNeedsValidatedEvent = components['schemas']['PartnerNeedsValidatedEvent'];
export type PartnerRankingSubmittedEvent = components['schemas']['PartnerRankingSubmittedEvent'];
export type AgreementConfirmedEvent = components['schemas']['AgreementConfirmedEvent'];
export type PartnerErasedEvent = components['schemas']['PartnerErasedEvent'];
export type OpenedAnswer = components['schemas']['OpenedAnswer'];
export type ConfirmedAnswer = components['schemas']['ConfirmedAnswer'];
export type RenewedAnswer = components['schemas']['RenewedAnswer'];
export type InvitationLinkAnswer = components['schemas']['InvitationLinkAnswer'];
export type ErasedAnswer = components['schemas']['ErasedAnswer'];
export type ExportAnswer = components['schemas']['ExportAnswer'];
export type ChangedAnswer = components['schemas']['ChangedAnswer'];
export type DeclinedAnswer = components['schemas']['DeclinedAnswer'];
export type FeltHeardAnswer = components['schemas']['FeltHeardAnswer'];
export type ValidatedAnswer = components['schemas']['ValidatedAnswer'];
export type AdvancedAnswer = components['schemas']['AdvancedAnswer'];
export type RegisteredAnswer = components['schemas']['RegisteredAnswer'];
export type RealtimeTokenAnswer = components['schemas']['RealtimeTokenAnswer'];
export type SessionPageAnswer = components['schemas']['SessionPageAnswer'];
export type StateAnswer = components['schemas']['StateAnswer'];
export type InvitationFoundAnswer = components['schemas']['InvitationFoundAnswer'];
export type EventPageAnswer = components['schemas']['EventPageAnswer'];
export type ToOneMember = components['schemas']['ToOneMember'];
export type Heard = components['schemas']['Heard'];
export type Attributes = components['schemas']['attributes'];
export type Seq = components['schemas']['Seq'];
export type MemberProgress = components['schemas']['MemberProgress'];
export type Data = components['schemas']['data'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
