CREATE TABLE "scheme_draft" (
	"code" text PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"rev" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" bigint,
	"tried" jsonb
);
--> statement-breakpoint
CREATE TABLE "scheme_telling" (
	"scheme_id" bigint NOT NULL,
	"event" text NOT NULL,
	"zone" text NOT NULL,
	"after_outlet" bigint DEFAULT 0 NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "scheme_telling_scheme_id_event_zone_pk" PRIMARY KEY("scheme_id","event","zone")
);
--> statement-breakpoint
CREATE TABLE "scheme_told" (
	"scheme_id" bigint NOT NULL,
	"event" text NOT NULL,
	"outlet_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "scheme_told_scheme_id_event_outlet_id_pk" PRIMARY KEY("scheme_id","event","outlet_id")
);
--> statement-breakpoint
ALTER TABLE "scheme_draft" ADD CONSTRAINT "scheme_draft_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_telling" ADD CONSTRAINT "scheme_telling_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_told" ADD CONSTRAINT "scheme_told_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_told" ADD CONSTRAINT "scheme_told_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;