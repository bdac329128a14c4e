CREATE TABLE "campaign_lift" (
	"campaign_id" bigint PRIMARY KEY NOT NULL,
	"measured_at" timestamp with time zone NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "campaign_lift" ADD CONSTRAINT "campaign_lift_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;