// Made from infra/api by test/types.js. Do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Every answer but 2xx and 304. Only the gateway's own answers have `message` beside the envelope,
         *     or, on AWS, instead of it.
         */
        ErrorAnswer: {
            success?: boolean;
            error?: components["schemas"]["Refusal"];
            /** @description The gateway's own, in a few words. */
            message?: string;
        };
        Refusal: {
            code: components["schemas"]["ErrorCode"];
            /** @description For people who develop; never what a user wrote. */
            message: string;
            /** @description What is at fault, field by field. */
            details?: components["schemas"]["FieldError"][];
        };
        /**
         * @description For programs; each answer's `x-error-codes` says which it can have. There may be more later: treat
         *     one that you do not know as something new, and judge by the status.
         * @enum {string}
         */
        ErrorCode: "VALIDATION_ERROR" | "SESSION_NOT_ACTIVE" | "GATE_NOT_SATISFIED" | "UNAUTHORIZED" | "NOT_FOUND" | "CONFLICT" | "BUSY" | "INVITATION_NOT_CONFIRMED" | "INVITATION_EXPIRED" | "PAYLOAD_TOO_LARGE" | "IDEMPOTENCY_KEY_REUSED" | "RATE_LIMITED" | "INTERNAL_ERROR" | (string & {});
        FieldError: {
            /** @description Of the body, the path, the query or the headers; `body` for all of it. */
            field: string;
            message: string;
        };
        OpenSession: {
            /** @description What the inviter calls the other. */
            inviteName: string;
        };
        DraftInvitation: {
            message: string;
        };
        ConfirmInvitation: {
            /** @description Replaces the draft; without it the draft is what is sent. */
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
            /** @description The guess's `revision` that was read. Another than it has now is 409. */
            revision?: number | null;
            /** @description For the guesser alone. Needed, and not blank, with a no. */
            feedback?: string | null;
        };
        ShareContext: {
            content: string;
        };
        AdvanceStage: {
            /** @description Where the caller takes themselves to be. */
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
         * @description A gate that a member sets. No others are taken.
         * @enum {string}
         */
        Gate: "needsConfirmed" | "needsShared" | "needsValidated" | "rankingSubmitted" | "agreementCreated";
        MarkSeen: {
            /** @description The highest that was seen. Above the session's it is 400. */
            seq: number;
        };
        MuteSession: {
            /**
             * Format: date-time
             * @description With seconds and an offset, of the years 1970 to 9999; null mutes no more. Left out it is 400.
             */
            until: string | null;
        };
        RegisterDevice: {
            pushToken: components["schemas"]["PushToken"];
            /**
             * @description No others are taken.
             * @enum {string}
             */
            platform: "ios" | "android";
            quietHours?: components["schemas"]["QuietHours"] | null;
        };
        /** @description What Expo gives the app. */
        PushToken: string;
        /**
         * @description When the phone is not to ring. Over midnight is fine. Of each session the newest event that would
         *     ring waits, and rings at their end unless it has been seen, or the session muted, by then. What is
         *     older than 24 hours does not ring any more.
         */
        QuietHours: {
            /** @description The IANA name of a time zone. One that the server does not know means no quiet hours. */
            timezone: string;
            from: components["schemas"]["TimeOfDay"];
            /** @description Must differ from `from`. */
            to: components["schemas"]["TimeOfDay"];
        };
        TimeOfDay: string;
        Opened: {
            /** @description A secret that admits its holder. No state has it. */
            invitationId: components["schemas"]["Id"];
            state: components["schemas"]["State"];
        };
        Confirmed: {
            /**
             * Format: uuid
             * @description A secret that admits its holder. Null once the invitation is answered.
             */
            invitationId: string | null;
            /** @description The caller's for stage 1; null when it was confirmed before. */
            transitionMessage: components["schemas"]["Message"] | null;
            state: components["schemas"]["State"];
        };
        Renewed: {
            /** @description The new one. A secret that admits its holder. */
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
            /** @description The caller's for stage 2; null after a no. */
            transitionMessage: components["schemas"]["Message"] | null;
            state: components["schemas"]["State"];
        };
        Validated: {
            /** @description When both moved on; null otherwise. */
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
            /** @description The caller's own gates that are still missing; empty unless it is GATES_NOT_SATISFIED. */
            unsatisfiedGates: components["schemas"]["GateKey"][];
            state: components["schemas"]["State"];
        };
        /**
         * @description What keeps the caller. There may be more later: treat a value that you do not know as something new.
         * @enum {string}
         */
        BlockedReason: "GATES_NOT_SATISFIED" | "PARTNER_NOT_READY" | (string & {});
        /**
         * @description A gate that lets a member leave a stage. There may be more later: treat a value that you do not know as something new.
         * @enum {string}
         */
        GateKey: "compactSigned" | "feelHeardConfirmed" | "empathyValidated" | "needsConfirmed" | "needsShared" | "needsValidated" | (string & {});
        Erased: {
            /** @description Whether nothing is left. While it is false there is more to do; call again. */
            erased: boolean;
        };
        Registered: {
            registered: boolean;
            /** @description Those that the phone has now. Null if it has none, or is not registered. */
            quietHours: components["schemas"]["QuietHours"] | null;
        };
        RealtimeToken: {
            /** @description For Ably, as `accessToken` or in an authCallback. */
            token: string;
            expiresAt: components["schemas"]["Time"];
            /** @description The user's id in base64url, without padding. */
            clientId: string;
            /** @description The caller's own, the only one there is for them: `tandem:user:` and the clientId. */
            channel: string;
        };
        /**
         * @description A session as one member sees it. A read, a command's answer and a message on the member's channel all
         *     have it: keep the one whose version is highest. It depends on what is stored alone, not on the time at
         *     which one looks. The partner's gates, texts that are not revealed, and what they have viewed, seen or
         *     muted never appear in it, nor follow from anything that does. Fields may be added: ignore what you do not know.
         */
        State: {
            version: components["schemas"]["Version"];
            /** @description The number of the session's newest event; 0 before the first. */
            seq: number;
            /** @description When the newest event happened; before the first, when the session was opened. */
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
            /** @description Until when the session rings none of the member's phones, as it was set: it stays when it has passed. Null if it was not set. */
            mutedUntil: components["schemas"]["TimeOrNull"];
        };
        /**
         * @description How many events there are after the one up to which the member has marked the session seen, without
         *     those that the member caused. What happened before the member joined counts too. The invitee's joining
         *     and a decline count for the inviter.
         */
        Unseen: number;
        /**
         * Format: int64
         * @description Of this member's view of the session: it rises, by one or more, exactly when the view changes, with an
         *     event or without. The other member's is another. Where it begins means nothing; it has 13 digits.
         */
        Version: number;
        /**
         * @description CREATED, INVITED, ACTIVE, RESOLVED, in this order; ACTIVE may become PAUSED and PAUSED ACTIVE;
         *     ABANDONED may follow on any but RESOLVED. There may be more later: treat a value that you do not know
         *     as something new.
         * @enum {string}
         */
        SessionStatus: "CREATED" | "INVITED" | "ACTIVE" | "PAUSED" | "RESOLVED" | "ABANDONED" | (string & {});
        /**
         * @description Whose it is, as the member sees it. No others will come.
         * @enum {string}
         */
        Side: "me" | "partner";
        /**
         * @description Who has something to do now. Nobody while it is PAUSED or once it is over; the inviter while it is
         *     CREATED; while it is INVITED the partner, and the member if they can act; at stage 4 both, once both
         *     have agreementCreated.
         */
        WaitingFor: components["schemas"]["Side"][];
        Session: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["SessionStatus"];
            createdAt: components["schemas"]["Time"];
            /** @description When it became RESOLVED or ABANDONED; null until then. */
            endedAt: components["schemas"]["TimeOrNull"];
            /** @description Who ended it; null until it is over. Who declined the invitation is the partner here. */
            endedBy: components["schemas"]["Side"] | null;
            /**
             * @description The partner's words with the last change of status; null if they gave none, if the change was the
             *     member's own, or once the partner has been erased.
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
            /** @description When this stage was entered. */
            startedAt: components["schemas"]["Time"];
            /** @description When this stage was completed; null until then. */
            completedAt: components["schemas"]["TimeOrNull"];
            gates: components["schemas"]["Gates"];
        };
        /** @description Where the partner is, without their gates. */
        PartnerProgress: {
            stage: components["schemas"]["Stage"];
            status: components["schemas"]["StageStatus"];
            /** @description When this stage was entered. */
            startedAt: components["schemas"]["Time"];
            /** @description When this stage was completed; null until then. */
            completedAt: components["schemas"]["TimeOrNull"];
        };
        /**
         * @description Every gate that the member has set so far, those of earlier stages too, with its time. There may be
         *     more later.
         */
        Gates: {
            /** @description Stage 0. */
            compactSigned?: components["schemas"]["Time"];
            /** @description Stage 0, the inviter's: the invitation is confirmed. */
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
         * @description As it is stored. One that has expired is PENDING with expiresAt in the past. CANCELLED: the inviter
         *     has left before anybody answered. There may be more later: treat a value that you do not know as
         *     something new.
         * @enum {string}
         */
        InvitationStatus: "PENDING" | "ACCEPTED" | "DECLINED" | "CANCELLED" | (string & {});
        /** @description The invitation, without its id: that is a secret, and no state has it. */
        Invitation: {
            /** @description What the inviter calls the invitee; null once either of them, or whoever declined, has been erased. */
            name: string | null;
            /** @description The inviter's display name, null if their token has none, or once they have been erased. */
            inviterName: string | null;
            /** @description The invitation's text; null if there is none, or once the inviter has been erased. */
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
            /** @description Null also until the member has signed. */
            partnerSignedAt: components["schemas"]["TimeOrNull"];
        };
        /**
         * @description HELD, then REVEALED (both together), then VALIDATED, with REFINING and back to REVEALED as often as
         *     the subject asks for it. ANALYZING, AWAITING_SHARING and READY are reserved and do not occur. There
         *     may be more later: treat a value that you do not know as something new.
         * @enum {string}
         */
        AttemptStatus: "HELD" | "ANALYZING" | "AWAITING_SHARING" | "READY" | "REVEALED" | "REFINING" | "VALIDATED" | (string & {});
        /** @description Stage 2: each member's guess of how the other feels. */
        Empathy: {
            /** @description Null until the member has shared one. */
            mine: components["schemas"]["MyAttempt"] | null;
            /** @description Null until it is REVEALED. From then on it stays, also while it is REFINING. */
            partner: components["schemas"]["PartnerAttempt"] | null;
            /** @description Whether the partner has shared a guess, shown or not. */
            partnerHasShared: boolean;
            /** @description Whether the member's guess is REFINING. */
            hasNewSharedContext: boolean;
            /** @description Whether, besides, there is context that the member has not viewed since it was shared. */
            hasUnviewedSharedContext: boolean;
            /** @description Whether both guesses are VALIDATED. */
            readyForStage3: boolean;
        };
        /** @description The member's own guess. */
        MyAttempt: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["AttemptStatus"];
            /**
             * @description Which text was shown: 1 at the reveal, one more with each resubmission. While HELD it is 0, for
             *     nothing was shown yet.
             */
            revision: number;
            /** @description The guess as it is now. */
            content: string;
            /** @description When this text was shared. */
            sharedAt: components["schemas"]["Time"];
            /** @description The subject's last words about it; null if there are none, or once the subject has been erased. */
            feedback: string | null;
            /** @description What the subject told the member; null if nothing, or once the subject has been erased. */
            context: components["schemas"]["ReceivedContext"] | null;
        };
        /** @description The partner's guess. */
        PartnerAttempt: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["AttemptStatus"];
            /** @description Which text this is: 1 at the reveal, one more with each resubmission. */
            revision: number;
            /** @description The guess as it was last shown; null once the partner has been erased. */
            content: string | null;
            /** @description When this text was shared. */
            sharedAt: components["schemas"]["Time"];
            /** @description What the member told the partner, null if nothing. */
            context: components["schemas"]["GivenContext"] | null;
        };
        /** @description What helps the member to a better guess. */
        ReceivedContext: {
            content: string;
            sharedAt: components["schemas"]["Time"];
            /** @description When the member viewed it; null if not since it was shared. */
            viewedAt: components["schemas"]["TimeOrNull"];
        };
        /** @description What the member told the partner. Whether they viewed it is not told. */
        GivenContext: {
            content: string;
            sharedAt: components["schemas"]["Time"];
        };
        /**
         * @description On entering stage 1, 2, 3. There may be more later: treat a value that you do not know as something
         *     new.
         * @enum {string}
         */
        MessageKind: "TO_BE_HEARD" | "TO_THE_OTHERS_EYES" | "TO_THE_NEEDS" | (string & {});
        /**
         * @description What a member is told on entering a stage. The text belongs to the kind and may be worded anew by a
         *     later release.
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
        /** @description What to ask the next page with; null on the last. */
        NextCursor: string | null;
        /** @description Opaque: give it back as it was given out. Any other is 400. */
        Cursor: string;
        /** @description What a list shows of a session; the same `version` as its state. */
        SessionItem: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["ShownSessionStatus"];
            createdAt: components["schemas"]["Time"];
            /** @description When the newest event happened; before the first, when the session was opened. */
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
         * @description The session's status; EXPIRED instead of CREATED or INVITED when the invitation is pending past its
         *     time. There may be more later: treat a value that you do not know as something new.
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
            /** @description What the inviter calls the invitee; null once either of them, or whoever declined, has been erased. */
            name: string | null;
            status: components["schemas"]["ShownInvitationStatus"];
            expiresAt: components["schemas"]["Time"];
        };
        InvitationFound: {
            invitation: components["schemas"]["ShownInvitation"];
        };
        ShownInvitation: {
            /** @description What the inviter calls the invitee; null once either of them, or whoever declined, has been erased. */
            name: string | null;
            /** @description The inviter's display name, null if their token has none, or once they have been erased. */
            inviterName: string | null;
            /** @description Null if there is none, once it has expired, and once the inviter has been erased. */
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
            /** @description The caller's phones; on the first page alone, and empty on all others. */
            devices: components["schemas"]["Device"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        ExportedSession: {
            state: components["schemas"]["State"];
            /** @description In the order of `seq`; what does not fit is on the next page, beside the same session. */
            events: components["schemas"]["Event"][];
        };
        /** @description A phone of the caller's. */
        Device: {
            pushToken: components["schemas"]["PushToken"];
            /**
             * @description There may be more later: treat a value that you do not know as something new.
             * @enum {string}
             */
            platform: "ios" | "android" | (string & {});
            /** @description When it was registered for the last time. */
            registeredAt: components["schemas"]["Time"];
            /** @description Null if it has none. */
            quietHours: components["schemas"]["QuietHours"] | null;
        };
        EventPage: {
            events: components["schemas"]["Event"][];
            /** @description The number of the session's newest event; 0 before the first. */
            seq: number;
            /** @description Whether there are more after the last of these. */
            hasMore: boolean;
        };
        /**
         * Format: uuid
         * @description A UUID: version 7, but an invitation's is a random version 4.
         */
        Id: string;
        /** @description The sub of the user's token. Once the user has been erased, erased- and a UUID, another one in each session. */
        UserId: string;
        /**
         * Format: date-time
         * @description ISO-8601 in UTC, always with milliseconds.
         */
        Time: string;
        /**
         * Format: date-time
         * @description ISO-8601 in UTC, always with milliseconds; null until it has come.
         */
        TimeOrNull: string | null;
        /** @description 0 ONBOARDING, 1 WITNESS, 2 PERSPECTIVE_STRETCH, 3 NEED_MAPPING, 4 STRATEGIC_REPAIR. */
        Stage: number;
        /**
         * @description GATE_PENDING: the member has all their own gates of the stage and waits for the partner, whether or not they have asked to advance. COMPLETED: stage 4 of a RESOLVED session. There may be more later: treat a value that you do not know as something new.
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
         * @description A CloudEvent 1.0, as the topic carries it. `type` tells which, and so what its `data` has. There may be
         *     more types later: ignore an event of a type that you do not know. Drop a second one with the same `id`.
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
            /** @description The event's. */
            id: components["schemas"]["Id"];
            /**
             * @description The session as this user sees it. Left out where it has more than 60,000 bytes: then read it, with
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
         * @description What every event has, whatever its type: the attributes of a CloudEvent 1.0 in structured JSON, without type and data. Drop a second one with the same id.
         */
        attributes: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description UUID v7; the same whenever the event is delivered.
             */
            id: string;
            source: string;
            /**
             * Format: uuid
             * @description The session's id.
             */
            subject: string;
            time: components["schemas"]["Time"];
            /** @description The seq of its data, as a text. */
            sequence: string;
            /** @constant */
            datacontenttype: "application/json";
            /**
             * Format: uri
             * @description Where the JSON Schema of the data of this type is; the number in it is the major version.
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
         * @description What the data of every event has, whatever its type. Fields may be added: ignore what you do not know.
         */
        data: {
            /** @description The session that it happened in. */
            sessionId: components["schemas"]["Id"];
            seq: components["schemas"]["Seq"];
            /**
             * Format: int64
             * @description When it happened, in milliseconds since 1970.
             */
            timestamp: number;
            /** @description Who acted. With invitation.declined it is the one who declined, who is not a member. */
            triggeredByUserId: components["schemas"]["UserId"];
            /** @description Where each of the members at that time was after the action, by user id. */
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
            /** @description Their display name, null if their token has none, or once they have been erased. */
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
         * @description A member has completed stage 1 or 2. At stage 2 the second validation moves both members on: then previousStage and currentStage say so.
         */
        "partner.stage_completed": {
            /** @description The stage that was completed. */
            stage: components["schemas"]["Stage"];
            /** @description At stage 2 only. */
            validated?: boolean;
            /** @description Who completed it. */
            completedBy: components["schemas"]["UserId"];
            /** @description With currentStage, only when both moved on. */
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
         * @description Both have shared a guess; each may read the other's now, in their state.
         */
        "empathy.revealed": components["schemas"]["data"];
        /**
         * empathy.resubmitted
         * @description A refined guess is shown to its subject again. Follows partner.empathy_shared.
         */
        "empathy.resubmitted": {
            /** @description Who shared it. */
            sharedBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * empathy.status_updated
         * @description A guess was found right (VALIDATED) or not right yet (REFINING). The subject's words, if any, are in the guesser's state.
         */
        "empathy.status_updated": {
            /**
             * @description What became of the guess. There may be more later: treat a value that you do not know as something new.
             * @enum {string}
             */
            status: "VALIDATED" | "REFINING" | (string & {});
            /** @description Whose guess it is about. */
            forUserId: components["schemas"]["UserId"];
            /** @description Who validated it; left out with REFINING. */
            validatedBy?: components["schemas"]["UserId"];
            /** @description With REFINING only. */
            feedbackShared?: boolean;
        } & components["schemas"]["data"];
        /**
         * empathy.context_shared
         * @description The subject of a guess has told the guesser more. What, is in the guesser's state.
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
            /** @description Who did. */
            completedBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * partner.needs_shared
         * @description A member has shared their needs.
         */
        "partner.needs_shared": {
            /** @description Who did. */
            completedBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * partner.needs_validated
         * @description A member has acknowledged the partner's needs.
         */
        "partner.needs_validated": {
            /** @description Who did. */
            completedBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * partner.ranking_submitted
         * @description A member has ranked the ways forward.
         */
        "partner.ranking_submitted": {
            /** @description Who did. */
            completedBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * agreement.confirmed
         * @description A member has confirmed the agreement.
         */
        "agreement.confirmed": {
            /** @description Who did. */
            completedBy: components["schemas"]["UserId"];
        } & components["schemas"]["data"];
        /**
         * partner.erased
         * @description A member has erased themselves: what they wrote is gone, and so are their name and id.
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
