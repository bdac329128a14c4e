CREATE TABLE "audience" (
	"name" text PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" bigint,
	"refreshed_at" timestamp with time zone,
	"outlets" integer
);
--> statement-breakpoint
ALTER TABLE "audience" ADD CONSTRAINT "audience_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;