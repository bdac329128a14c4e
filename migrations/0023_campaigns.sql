CREATE TABLE "campaign" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "campaign_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"status" text DEFAULT 'draft' NOT NULL,
	"body" jsonb NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" bigint,
	"changed_at" timestamp with time zone NOT NULL,
	"reach" integer,
	"started_by" bigint,
	"started_at" timestamp with time zone,
	"approved_by" bigint,
	"next_at" timestamp with time zone,
	"why" text,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "campaign_recipient" (
	"run_id" bigint NOT NULL,
	"outlet_id" bigint NOT NULL,
	"state" text DEFAULT 'found' NOT NULL,
	"reason" text,
	"person_id" bigint,
	"account" text,
	"zone" text,
	"due_at" timestamp with time zone,
	"params" jsonb,
	"outbox_id" bigint,
	"queued_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"receipt" text,
	"receipt_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"order_id" bigint,
	"ordered_at" timestamp with time zone,
	CONSTRAINT "campaign_recipient_run_id_outlet_id_pk" PRIMARY KEY("run_id","outlet_id")
);
--> statement-breakpoint
CREATE TABLE "campaign_rules" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"quiet_from" time DEFAULT '21:00' NOT NULL,
	"quiet_until" time DEFAULT '08:00' NOT NULL,
	"per_week" integer DEFAULT 3 NOT NULL,
	"approve_above" integer DEFAULT 500 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_run" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "campaign_run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"campaign_id" bigint NOT NULL,
	"slot" text NOT NULL,
	"status" text DEFAULT 'freezing' NOT NULL,
	"body" jsonb NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"after_outlet" bigint DEFAULT 0 NOT NULL,
	"planned_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "campaign_run_once" UNIQUE("campaign_id","slot")
);
--> statement-breakpoint
CREATE TABLE "campaign_shortage" (
	"distributor_id" bigint NOT NULL,
	"product_id" bigint NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "campaign_shortage_distributor_id_product_id_since_pk" PRIMARY KEY("distributor_id","product_id","since")
);
--> statement-breakpoint
CREATE TABLE "campaign_told" (
	"campaign_id" bigint NOT NULL,
	"outlet_id" bigint NOT NULL,
	"event" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaign_told_campaign_id_outlet_id_event_pk" PRIMARY KEY("campaign_id","outlet_id","event")
);
--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_started_by_person_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_approved_by_person_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_recipient" ADD CONSTRAINT "campaign_recipient_run_id_campaign_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."campaign_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_recipient" ADD CONSTRAINT "campaign_recipient_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_run" ADD CONSTRAINT "campaign_run_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_shortage" ADD CONSTRAINT "campaign_shortage_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_shortage" ADD CONSTRAINT "campaign_shortage_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_told" ADD CONSTRAINT "campaign_told_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_told" ADD CONSTRAINT "campaign_told_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaign_due" ON "campaign" USING btree ("next_at") WHERE status = 'running' and next_at is not null;--> statement-breakpoint
CREATE INDEX "campaign_of_status" ON "campaign" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "campaign_recipient_due" ON "campaign_recipient" USING btree ("run_id","account","zone","due_at") WHERE state = 'planned';--> statement-breakpoint
CREATE INDEX "campaign_recipient_of_person" ON "campaign_recipient" USING btree ("person_id","queued_at") WHERE queued_at is not null;--> statement-breakpoint
CREATE INDEX "campaign_recipient_of_outlet" ON "campaign_recipient" USING btree ("outlet_id","queued_at") WHERE queued_at is not null;--> statement-breakpoint
CREATE INDEX "campaign_recipient_of_message" ON "campaign_recipient" USING btree ("outbox_id") WHERE outbox_id is not null;--> statement-breakpoint
CREATE INDEX "campaign_recipient_settled" ON "campaign_recipient" USING btree ("run_id","sent_at") WHERE sent_at is not null;--> statement-breakpoint
CREATE INDEX "campaign_run_open" ON "campaign_run" USING btree ("id") WHERE status in ('freezing', 'planning', 'sending');