COLUMN alert.id text NOT NULL
COLUMN alert.policy_revision_id text NOT NULL
COLUMN alert.policy_key text NOT NULL
COLUMN alert.status text NOT NULL
COLUMN alert.level integer NOT NULL
COLUMN alert.cause jsonb NOT NULL
COLUMN alert.run_id text NOT NULL
COLUMN alert.sop_key text NOT NULL
COLUMN alert.step_id text
COLUMN alert.raised_at bigint NOT NULL
COLUMN alert.next_at bigint
COLUMN alert.acknowledged_by text
COLUMN alert.acknowledged_at bigint
COLUMN alert.resolved_at bigint
COLUMN alert_level.alert_id text NOT NULL
COLUMN alert_level.level integer NOT NULL
COLUMN alert_level.sop_key text NOT NULL
COLUMN alert_level.at bigint NOT NULL
COLUMN api_key.id text NOT NULL
COLUMN api_key.name text NOT NULL
COLUMN api_key.hash text NOT NULL
COLUMN api_key.roles text[] NOT NULL
COLUMN api_key.created_by text NOT NULL
COLUMN api_key.created_at bigint NOT NULL DEFAULT sopflow_now()
COLUMN api_key.expires_at bigint
COLUMN api_key.revoked_at bigint
COLUMN audit_log.id bigint NOT NULL IDENTITY
COLUMN audit_log.at bigint NOT NULL DEFAULT sopflow_now()
COLUMN audit_log.actor jsonb NOT NULL
COLUMN audit_log.action text NOT NULL
COLUMN audit_log.object_kind text NOT NULL
COLUMN audit_log.object_id text
COLUMN audit_log.outcome text NOT NULL
COLUMN audit_log.detail jsonb NOT NULL DEFAULT '{}'::jsonb
COLUMN calendar.key text NOT NULL
COLUMN calendar.content jsonb NOT NULL
COLUMN calendar.revision bigint NOT NULL DEFAULT 1
COLUMN clock_offset.single boolean NOT NULL DEFAULT true
COLUMN clock_offset.offset_ms bigint NOT NULL DEFAULT 0
COLUMN delivery.key text NOT NULL
COLUMN delivery.alert_id text
COLUMN delivery.run_id text NOT NULL
COLUMN delivery.person_id text
COLUMN delivery.channel text NOT NULL
COLUMN delivery.target text NOT NULL
COLUMN delivery.status text NOT NULL
COLUMN delivery.notice jsonb NOT NULL
COLUMN delivery.attempts integer NOT NULL DEFAULT 0
COLUMN delivery.next_attempt_at bigint
COLUMN delivery.last_error text
COLUMN delivery.created_at bigint NOT NULL
COLUMN delivery.delivered_at bigint
COLUMN delivery.notice_key text NOT NULL
COLUMN delivery.dealt_with_at bigint
COLUMN delivery.failure jsonb
COLUMN file.id text NOT NULL
COLUMN file.name text NOT NULL
COLUMN file.media_type text NOT NULL
COLUMN file.size integer NOT NULL
COLUMN file.content bytea NOT NULL
COLUMN file.uploaded_by text NOT NULL
COLUMN file.uploaded_at bigint NOT NULL DEFAULT sopflow_now()
COLUMN idempotency.principal text NOT NULL
COLUMN idempotency.key text NOT NULL
COLUMN idempotency.request_hash text NOT NULL
COLUMN idempotency.answer jsonb NOT NULL
COLUMN idempotency.created_at bigint NOT NULL DEFAULT sopflow_now()
COLUMN incident.run_id text NOT NULL
COLUMN incident.plan_key text NOT NULL
COLUMN incident.trigger_key text
COLUMN incident.evidence jsonb NOT NULL
COLUMN incident.started_by text
COLUMN incident.started_at bigint NOT NULL
COLUMN instance.id text NOT NULL
COLUMN instance.kind instance_kind NOT NULL
COLUMN instance.definition jsonb NOT NULL
COLUMN instance.seq integer NOT NULL
COLUMN instance.snapshot text NOT NULL
COLUMN metric_sample.series text NOT NULL
COLUMN metric_sample.at bigint NOT NULL
COLUMN metric_sample.value double precision NOT NULL
COLUMN notification.id bigint NOT NULL IDENTITY
COLUMN notification.key text NOT NULL
COLUMN notification.person_id text NOT NULL
COLUMN notification.topic text NOT NULL
COLUMN notification.about jsonb NOT NULL
COLUMN notification.created_at bigint NOT NULL
COLUMN notification.read_at bigint
COLUMN on_call_schedule.key text NOT NULL
COLUMN on_call_schedule.content jsonb NOT NULL
COLUMN on_call_schedule.revision bigint NOT NULL DEFAULT 1
COLUMN organisation.single boolean NOT NULL DEFAULT true
COLUMN organisation.revision bigint NOT NULL DEFAULT 1
COLUMN organisation.name jsonb
COLUMN organisation.default_calendar text NOT NULL DEFAULT 'round-the-clock'::text
COLUMN organisation.locale text NOT NULL DEFAULT 'zh'::text
COLUMN organisation.allowed_hosts text[] NOT NULL DEFAULT '{}'::text[]
COLUMN organisation.time_zone text
COLUMN outbox.id bigint NOT NULL IDENTITY
COLUMN outbox.key text NOT NULL
COLUMN outbox.instance_id text NOT NULL
COLUMN outbox.effect jsonb NOT NULL
COLUMN outbox.created_at bigint NOT NULL
COLUMN outbox.claimed_until bigint NOT NULL
COLUMN outbox.done_at bigint
COLUMN outbox.attempts integer NOT NULL DEFAULT 0
COLUMN outbox.last_error text
COLUMN outbox.quarantined_at bigint
COLUMN person.id text NOT NULL
COLUMN person.name text NOT NULL
COLUMN person.email text NOT NULL
COLUMN person.locale text NOT NULL
COLUMN person.roles text[] NOT NULL
COLUMN person.department text
COLUMN person.manager_id text
COLUMN person.status text NOT NULL DEFAULT 'active'::text
COLUMN person.absent_from bigint
COLUMN person.absent_to bigint
COLUMN person.stand_in_id text
COLUMN person.account_id text
COLUMN person.created_at bigint NOT NULL DEFAULT sopflow_now()
COLUMN person.time_zone text
COLUMN plan_trigger.key text NOT NULL
COLUMN plan_trigger.plan_key text NOT NULL
COLUMN plan_trigger.content jsonb NOT NULL
COLUMN plan_trigger.enabled boolean NOT NULL
COLUMN plan_trigger.quiet_until bigint NOT NULL DEFAULT 0
COLUMN policy_revision.id text NOT NULL
COLUMN policy_revision.policy_key text NOT NULL
COLUMN policy_revision.number integer NOT NULL
COLUMN policy_revision.content jsonb NOT NULL
COLUMN policy_revision.created_at bigint NOT NULL DEFAULT sopflow_now()
COLUMN policy_revision.removed_at bigint
COLUMN position.key text NOT NULL
COLUMN position.name jsonb NOT NULL
COLUMN position.duties jsonb
COLUMN position.deputy_id text
COLUMN position.reports_to text
COLUMN position_holder.position_key text NOT NULL
COLUMN position_holder.person_id text NOT NULL
COLUMN run.id text NOT NULL
COLUMN run.version_id text NOT NULL
COLUMN run.sop_id text NOT NULL
COLUMN run.title text NOT NULL
COLUMN run.status run_status NOT NULL
COLUMN run.starter_id text
COLUMN run.parent_id text
COLUMN run.drill boolean NOT NULL DEFAULT false
COLUMN run.started_at bigint NOT NULL
COLUMN run.due_at bigint
COLUMN run.ended_at bigint
COLUMN run_event.run_id text NOT NULL
COLUMN run_event.seq integer NOT NULL
COLUMN run_event.at bigint NOT NULL
COLUMN run_event.actor text NOT NULL
COLUMN run_event.stimulus text NOT NULL
COLUMN run_event.facts text NOT NULL
COLUMN schema_migration.name text NOT NULL
COLUMN schema_migration.checksum text NOT NULL
COLUMN schema_migration.applied_at timestamp with time zone NOT NULL DEFAULT now()
COLUMN setup.single boolean NOT NULL DEFAULT true
COLUMN setup.done_at bigint
COLUMN setup.code_hashes text[] NOT NULL DEFAULT '{}'::text[]
COLUMN sign_in_account.id text NOT NULL
COLUMN sign_in_account.name text NOT NULL
COLUMN sign_in_account.email text NOT NULL
COLUMN sign_in_account.emailVerified boolean NOT NULL
COLUMN sign_in_account.image text
COLUMN sign_in_account.createdAt timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP
COLUMN sign_in_account.updatedAt timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP
COLUMN sign_in_attempt.kind text NOT NULL
COLUMN sign_in_attempt.place integer NOT NULL
COLUMN sign_in_attempt.count integer NOT NULL
COLUMN sign_in_attempt.ends_at bigint NOT NULL
COLUMN sign_in_credential.id text NOT NULL
COLUMN sign_in_credential.accountId text NOT NULL
COLUMN sign_in_credential.providerId text NOT NULL
COLUMN sign_in_credential.userId text NOT NULL
COLUMN sign_in_credential.accessToken text
COLUMN sign_in_credential.refreshToken text
COLUMN sign_in_credential.idToken text
COLUMN sign_in_credential.accessTokenExpiresAt timestamp with time zone
COLUMN sign_in_credential.refreshTokenExpiresAt timestamp with time zone
COLUMN sign_in_credential.scope text
COLUMN sign_in_credential.password text
COLUMN sign_in_credential.createdAt timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP
COLUMN sign_in_credential.updatedAt timestamp with time zone NOT NULL
COLUMN sign_in_session.id text NOT NULL
COLUMN sign_in_session.expiresAt timestamp with time zone NOT NULL
COLUMN sign_in_session.token text NOT NULL
COLUMN sign_in_session.createdAt timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP
COLUMN sign_in_session.updatedAt timestamp with time zone NOT NULL
COLUMN sign_in_session.ipAddress text
COLUMN sign_in_session.userAgent text
COLUMN sign_in_session.userId text NOT NULL
COLUMN sign_in_session.view_as text
COLUMN sign_in_verification.id text NOT NULL
COLUMN sign_in_verification.identifier text NOT NULL
COLUMN sign_in_verification.value text NOT NULL
COLUMN sign_in_verification.expiresAt timestamp with time zone NOT NULL
COLUMN sign_in_verification.createdAt timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP
COLUMN sign_in_verification.updatedAt timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP
COLUMN sop.id text NOT NULL
COLUMN sop.key text NOT NULL
COLUMN sop.kind text NOT NULL
COLUMN sop.name jsonb NOT NULL
COLUMN sop.created_by text
COLUMN sop.created_at bigint NOT NULL DEFAULT sopflow_now()
COLUMN sop.updated_at bigint NOT NULL DEFAULT sopflow_now()
COLUMN sop_version.id text NOT NULL
COLUMN sop_version.sop_id text NOT NULL
COLUMN sop_version.number integer NOT NULL
COLUMN sop_version.status text NOT NULL
COLUMN sop_version.document jsonb NOT NULL
COLUMN sop_version.revision integer NOT NULL DEFAULT 1
COLUMN sop_version.note text
COLUMN sop_version.created_by text
COLUMN sop_version.created_at bigint NOT NULL DEFAULT sopflow_now()
COLUMN sop_version.published_by text
COLUMN sop_version.published_at bigint
COLUMN task.id text NOT NULL
COLUMN task.run_id text NOT NULL
COLUMN task.step_id text NOT NULL
COLUMN task.kind task_kind NOT NULL
COLUMN task.title jsonb NOT NULL
COLUMN task.status task_status NOT NULL
COLUMN task.owner_id text
COLUMN task.candidate_ids text[] NOT NULL DEFAULT '{}'::text[]
COLUMN task.priority task_priority NOT NULL
COLUMN task.opened_at bigint NOT NULL
COLUMN task.due_at bigint
COLUMN task.outcome text
COLUMN task.closed_by text
COLUMN task.closed_at bigint
COLUMN task_draft.task_id text NOT NULL
COLUMN task_draft.person_id text NOT NULL
COLUMN task_draft.content jsonb NOT NULL
COLUMN task_draft.saved_at bigint NOT NULL DEFAULT sopflow_now()
COLUMN timer.instance_id text NOT NULL
COLUMN timer.key text NOT NULL
COLUMN timer.due_at bigint NOT NULL
COLUMN timer.version integer NOT NULL DEFAULT 1
COLUMN timer.fired_at bigint
COLUMN timer.failures integer NOT NULL DEFAULT 0
COLUMN webhook_endpoint.key text NOT NULL
COLUMN webhook_endpoint.name jsonb NOT NULL
COLUMN webhook_endpoint.url text NOT NULL
COLUMN webhook_endpoint.sealed_secret text NOT NULL
COLUMN webhook_endpoint.enabled boolean NOT NULL DEFAULT true
STORAGE instance fillfactor=60
STORAGE sign_in_attempt fillfactor=70
STORAGE task fillfactor=80
CONSTRAINT alert alert_pkey PRIMARY KEY (id)
CONSTRAINT alert alert_policy_revision_id_fkey FOREIGN KEY (policy_revision_id) REFERENCES policy_revision(id)
CONSTRAINT alert alert_status_check CHECK ((status = ANY (ARRAY['open'::text, 'acknowledged'::text, 'resolved'::text])))
CONSTRAINT alert_level alert_level_pkey PRIMARY KEY (alert_id, level)
CONSTRAINT api_key api_key_hash_key UNIQUE (hash)
CONSTRAINT api_key api_key_pkey PRIMARY KEY (id)
CONSTRAINT audit_log audit_log_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])))
CONSTRAINT audit_log audit_log_pkey PRIMARY KEY (id)
CONSTRAINT calendar calendar_pkey PRIMARY KEY (key)
CONSTRAINT clock_offset clock_offset_pkey PRIMARY KEY (single)
CONSTRAINT clock_offset clock_offset_single_check CHECK (single)
CONSTRAINT delivery delivery_channel_check CHECK ((channel = ANY (ARRAY['inApp'::text, 'email'::text, 'webhook'::text])))
CONSTRAINT delivery delivery_pkey PRIMARY KEY (key)
CONSTRAINT delivery delivery_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'delivered'::text, 'dead'::text])))
CONSTRAINT file file_pkey PRIMARY KEY (id)
CONSTRAINT idempotency idempotency_pkey PRIMARY KEY (principal, key)
CONSTRAINT incident incident_pkey PRIMARY KEY (run_id)
CONSTRAINT instance instance_pkey PRIMARY KEY (id)
CONSTRAINT metric_sample metric_sample_pkey PRIMARY KEY (series, at)
CONSTRAINT notification notification_key_key UNIQUE (key)
CONSTRAINT notification notification_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
CONSTRAINT notification notification_pkey PRIMARY KEY (id)
CONSTRAINT on_call_schedule on_call_schedule_pkey PRIMARY KEY (key)
CONSTRAINT organisation organisation_locale_check CHECK ((locale = ANY (ARRAY['zh'::text, 'en'::text])))
CONSTRAINT organisation organisation_pkey PRIMARY KEY (single)
CONSTRAINT organisation organisation_single_check CHECK (single)
CONSTRAINT outbox outbox_key_key UNIQUE (key)
CONSTRAINT outbox outbox_pkey PRIMARY KEY (id)
CONSTRAINT person person_account_id_key UNIQUE (account_id)
CONSTRAINT person person_locale_check CHECK ((locale = ANY (ARRAY['zh'::text, 'en'::text])))
CONSTRAINT person person_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES person(id)
CONSTRAINT person person_pkey PRIMARY KEY (id)
CONSTRAINT person person_stand_in_id_fkey FOREIGN KEY (stand_in_id) REFERENCES person(id)
CONSTRAINT person person_status_check CHECK ((status = ANY (ARRAY['active'::text, 'disabled'::text])))
CONSTRAINT plan_trigger plan_trigger_pkey PRIMARY KEY (key)
CONSTRAINT policy_revision policy_revision_pkey PRIMARY KEY (id)
CONSTRAINT policy_revision policy_revision_policy_key_number_key UNIQUE (policy_key, number)
CONSTRAINT position position_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES person(id)
CONSTRAINT position position_pkey PRIMARY KEY (key)
CONSTRAINT position position_reports_to_fkey FOREIGN KEY (reports_to) REFERENCES "position"(key) DEFERRABLE INITIALLY DEFERRED
CONSTRAINT position_holder position_holder_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
CONSTRAINT position_holder position_holder_pkey PRIMARY KEY (position_key, person_id)
CONSTRAINT position_holder position_holder_position_key_fkey FOREIGN KEY (position_key) REFERENCES "position"(key) ON DELETE CASCADE
CONSTRAINT run run_pkey PRIMARY KEY (id)
CONSTRAINT run run_sop_id_fkey FOREIGN KEY (sop_id) REFERENCES sop(id)
CONSTRAINT run run_starter_id_fkey FOREIGN KEY (starter_id) REFERENCES person(id)
CONSTRAINT run run_version_id_fkey FOREIGN KEY (version_id) REFERENCES sop_version(id)
CONSTRAINT run_event run_event_pkey PRIMARY KEY (run_id, seq)
CONSTRAINT schema_migration schema_migration_pkey PRIMARY KEY (name)
CONSTRAINT setup setup_pkey PRIMARY KEY (single)
CONSTRAINT setup setup_single_check CHECK (single)
CONSTRAINT sign_in_account sign_in_account_email_key UNIQUE (email)
CONSTRAINT sign_in_account sign_in_account_pkey PRIMARY KEY (id)
CONSTRAINT sign_in_attempt sign_in_attempt_kind_check CHECK ((kind = ANY (ARRAY['address'::text, 'account'::text])))
CONSTRAINT sign_in_attempt sign_in_attempt_pkey PRIMARY KEY (kind, place)
CONSTRAINT sign_in_attempt sign_in_attempt_place_check CHECK (((place >= 0) AND (place <= 1048575)))
CONSTRAINT sign_in_credential sign_in_credential_pkey PRIMARY KEY (id)
CONSTRAINT sign_in_credential sign_in_credential_userId_fkey FOREIGN KEY ("userId") REFERENCES sign_in_account(id) ON DELETE CASCADE
CONSTRAINT sign_in_session sign_in_session_pkey PRIMARY KEY (id)
CONSTRAINT sign_in_session sign_in_session_token_key UNIQUE (token)
CONSTRAINT sign_in_session sign_in_session_userId_fkey FOREIGN KEY ("userId") REFERENCES sign_in_account(id) ON DELETE CASCADE
CONSTRAINT sign_in_verification sign_in_verification_pkey PRIMARY KEY (id)
CONSTRAINT sop sop_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
CONSTRAINT sop sop_key_key UNIQUE (key)
CONSTRAINT sop sop_kind_check CHECK ((kind = ANY (ARRAY['sop'::text, 'emergency'::text])))
CONSTRAINT sop sop_pkey PRIMARY KEY (id)
CONSTRAINT sop_version sop_version_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id)
CONSTRAINT sop_version sop_version_pkey PRIMARY KEY (id)
CONSTRAINT sop_version sop_version_published_by_fkey FOREIGN KEY (published_by) REFERENCES person(id)
CONSTRAINT sop_version sop_version_sop_id_fkey FOREIGN KEY (sop_id) REFERENCES sop(id)
CONSTRAINT sop_version sop_version_sop_id_number_key UNIQUE (sop_id, number)
CONSTRAINT sop_version sop_version_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'in_review'::text, 'published'::text, 'retired'::text])))
CONSTRAINT task task_pkey PRIMARY KEY (id)
CONSTRAINT task_draft task_draft_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
CONSTRAINT task_draft task_draft_pkey PRIMARY KEY (task_id, person_id)
CONSTRAINT task_draft task_draft_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
CONSTRAINT timer timer_pkey PRIMARY KEY (instance_id, key)
CONSTRAINT webhook_endpoint webhook_endpoint_pkey PRIMARY KEY (key)
CREATE INDEX alert_listing ON public.alert USING btree (raised_at DESC, id DESC)
CREATE INDEX alert_of_run ON public.alert USING btree (run_id, raised_at DESC)
CREATE INDEX alert_unresolved ON public.alert USING btree (raised_at DESC, id DESC) WHERE (status <> 'resolved'::text)
CREATE UNIQUE INDEX alert_pkey ON public.alert USING btree (id)
CREATE INDEX alert_level_recent ON public.alert_level USING btree (level, at)
CREATE UNIQUE INDEX alert_level_pkey ON public.alert_level USING btree (alert_id, level)
CREATE UNIQUE INDEX api_key_hash_key ON public.api_key USING btree (hash)
CREATE UNIQUE INDEX api_key_pkey ON public.api_key USING btree (id)
CREATE INDEX audit_log_object ON public.audit_log USING btree (object_kind, object_id, id DESC)
CREATE UNIQUE INDEX audit_log_pkey ON public.audit_log USING btree (id)
CREATE UNIQUE INDEX calendar_pkey ON public.calendar USING btree (key)
CREATE UNIQUE INDEX clock_offset_pkey ON public.clock_offset USING btree (single)
CREATE INDEX delivery_dead ON public.delivery USING btree (created_at) WHERE (status = 'dead'::text)
CREATE INDEX delivery_given_up ON public.delivery USING btree (created_at) WHERE ((status = 'dead'::text) AND (dealt_with_at IS NULL))
CREATE INDEX delivery_of_alert ON public.delivery USING btree (alert_id, created_at) WHERE (alert_id IS NOT NULL)
CREATE INDEX delivery_of_notice ON public.delivery USING btree (notice_key)
CREATE INDEX delivery_pending ON public.delivery USING btree (next_attempt_at) WHERE (status = 'pending'::text)
CREATE UNIQUE INDEX delivery_pkey ON public.delivery USING btree (key)
CREATE UNIQUE INDEX file_pkey ON public.file USING btree (id)
CREATE INDEX idempotency_age ON public.idempotency USING btree (created_at)
CREATE UNIQUE INDEX idempotency_pkey ON public.idempotency USING btree (principal, key)
CREATE INDEX incident_listing ON public.incident USING btree (started_at DESC, run_id DESC)
CREATE INDEX incident_of_trigger ON public.incident USING btree (trigger_key, started_at DESC) WHERE (trigger_key IS NOT NULL)
CREATE UNIQUE INDEX incident_pkey ON public.incident USING btree (run_id)
CREATE UNIQUE INDEX instance_pkey ON public.instance USING btree (id)
CREATE UNIQUE INDEX metric_sample_pkey ON public.metric_sample USING btree (series, at)
CREATE INDEX notification_of_person ON public.notification USING btree (person_id, id DESC)
CREATE UNIQUE INDEX notification_key_key ON public.notification USING btree (key)
CREATE UNIQUE INDEX notification_pkey ON public.notification USING btree (id)
CREATE UNIQUE INDEX on_call_schedule_pkey ON public.on_call_schedule USING btree (key)
CREATE UNIQUE INDEX organisation_pkey ON public.organisation USING btree (single)
CREATE INDEX outbox_done ON public.outbox USING btree (done_at) WHERE (done_at IS NOT NULL)
CREATE INDEX outbox_open ON public.outbox USING btree (claimed_until) WHERE ((done_at IS NULL) AND (quarantined_at IS NULL))
CREATE INDEX outbox_quarantined ON public.outbox USING btree (quarantined_at) WHERE (quarantined_at IS NOT NULL)
CREATE UNIQUE INDEX outbox_key_key ON public.outbox USING btree (key)
CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (id)
CREATE UNIQUE INDEX person_account_id_key ON public.person USING btree (account_id)
CREATE UNIQUE INDEX person_email ON public.person USING btree (lower(email))
CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)
CREATE UNIQUE INDEX plan_trigger_pkey ON public.plan_trigger USING btree (key)
CREATE UNIQUE INDEX policy_revision_pkey ON public.policy_revision USING btree (id)
CREATE UNIQUE INDEX policy_revision_policy_key_number_key ON public.policy_revision USING btree (policy_key, number)
CREATE UNIQUE INDEX position_pkey ON public."position" USING btree (key)
CREATE INDEX position_holder_person ON public.position_holder USING btree (person_id)
CREATE UNIQUE INDEX position_holder_pkey ON public.position_holder USING btree (position_key, person_id)
CREATE INDEX run_by_sop ON public.run USING btree (sop_id, started_at DESC, id DESC)
CREATE INDEX run_by_starter ON public.run USING btree (starter_id, started_at DESC, id DESC)
CREATE INDEX run_children ON public.run USING btree (parent_id) WHERE (parent_id IS NOT NULL)
CREATE INDEX run_listing ON public.run USING btree (started_at DESC, id DESC)
CREATE INDEX run_live ON public.run USING btree (started_at DESC, id DESC) WHERE ((status)::text = ANY (ARRAY['running'::text, 'suspended'::text]))
CREATE UNIQUE INDEX run_pkey ON public.run USING btree (id)
CREATE UNIQUE INDEX run_event_pkey ON public.run_event USING btree (run_id, seq)
CREATE UNIQUE INDEX schema_migration_pkey ON public.schema_migration USING btree (name)
CREATE UNIQUE INDEX setup_pkey ON public.setup USING btree (single)
CREATE UNIQUE INDEX sign_in_account_email_key ON public.sign_in_account USING btree (email)
CREATE UNIQUE INDEX sign_in_account_pkey ON public.sign_in_account USING btree (id)
CREATE UNIQUE INDEX sign_in_attempt_pkey ON public.sign_in_attempt USING btree (kind, place)
CREATE INDEX "sign_in_credential_userId_idx" ON public.sign_in_credential USING btree ("userId")
CREATE UNIQUE INDEX sign_in_credential_pkey ON public.sign_in_credential USING btree (id)
CREATE INDEX "sign_in_session_userId_idx" ON public.sign_in_session USING btree ("userId")
CREATE UNIQUE INDEX sign_in_session_pkey ON public.sign_in_session USING btree (id)
CREATE UNIQUE INDEX sign_in_session_token_key ON public.sign_in_session USING btree (token)
CREATE INDEX sign_in_verification_identifier_idx ON public.sign_in_verification USING btree (identifier)
CREATE UNIQUE INDEX sign_in_verification_pkey ON public.sign_in_verification USING btree (id)
CREATE INDEX sop_listing ON public.sop USING btree (updated_at DESC, id DESC)
CREATE UNIQUE INDEX sop_key_key ON public.sop USING btree (key)
CREATE UNIQUE INDEX sop_pkey ON public.sop USING btree (id)
CREATE UNIQUE INDEX sop_version_one_draft ON public.sop_version USING btree (sop_id) WHERE (status = ANY (ARRAY['draft'::text, 'in_review'::text]))
CREATE UNIQUE INDEX sop_version_one_published ON public.sop_version USING btree (sop_id) WHERE (status = 'published'::text)
CREATE UNIQUE INDEX sop_version_pkey ON public.sop_version USING btree (id)
CREATE UNIQUE INDEX sop_version_sop_id_number_key ON public.sop_version USING btree (sop_id, number)
CREATE INDEX task_done_by ON public.task USING btree (closed_by, closed_at DESC, id DESC) WHERE ((status)::text = 'completed'::text)
CREATE INDEX task_open_of_owner ON public.task USING btree (owner_id, COALESCE(due_at, '9007199254740991'::bigint), id) WHERE ((status)::text = 'open'::text)
CREATE INDEX task_open_to_claim ON public.task USING gin (candidate_ids) WHERE (((status)::text = 'open'::text) AND (owner_id IS NULL))
CREATE UNIQUE INDEX task_pkey ON public.task USING btree (id)
CREATE UNIQUE INDEX task_draft_pkey ON public.task_draft USING btree (task_id, person_id)
CREATE INDEX timer_due ON public.timer USING btree (due_at) WHERE (fired_at IS NULL)
CREATE INDEX timer_fired ON public.timer USING btree (fired_at) WHERE (fired_at IS NOT NULL)
CREATE UNIQUE INDEX timer_pkey ON public.timer USING btree (instance_id, key)
CREATE UNIQUE INDEX webhook_endpoint_pkey ON public.webhook_endpoint USING btree (key)
CREATE OR REPLACE FUNCTION public.refuse_change_of_published()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF OLD.status IN ('published', 'retired') AND (
    TG_OP = 'DELETE' OR NEW.document IS DISTINCT FROM OLD.document OR NEW.number <> OLD.number OR NEW.sop_id <> OLD.sop_id
    OR (OLD.status = 'published' AND NEW.status NOT IN ('published', 'retired')) OR (OLD.status = 'retired' AND NEW.status <> 'retired')
  ) THEN
    RAISE EXCEPTION 'version % is published and never changes', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $function$
CREATE OR REPLACE FUNCTION public.sopflow_now()
 RETURNS bigint
 LANGUAGE sql
AS $function$ SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint + (SELECT offset_ms FROM clock_offset) $function$
CREATE OR REPLACE FUNCTION public.sopflow_stale()
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$ BEGIN RAISE EXCEPTION 'What this was decided on has changed meanwhile.' USING ERRCODE = 'SF001'; END $function$
CREATE TRIGGER sop_version_frozen BEFORE DELETE OR UPDATE ON public.sop_version FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published()
DOMAIN instance_kind text CHECK ((VALUE = ANY (ARRAY['run'::text, 'alert'::text])))
DOMAIN run_status text CHECK ((VALUE = ANY (ARRAY['running'::text, 'suspended'::text, 'completed'::text, 'cancelled'::text, 'failed'::text])))
DOMAIN task_kind text CHECK ((VALUE = ANY (ARRAY['task'::text, 'approval'::text])))
DOMAIN task_priority text CHECK ((VALUE = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text])))
DOMAIN task_status text CHECK ((VALUE = ANY (ARRAY['open'::text, 'completed'::text, 'cancelled'::text])))
