CREATE TABLE "campaign_batch" (
	"run_id" bigint NOT NULL,
	"nth" integer NOT NULL,
	"outlets" bigint[] NOT NULL,
	CONSTRAINT "campaign_batch_run_id_nth_pk" PRIMARY KEY("run_id","nth")
);
--> statement-breakpoint
-- Runs that were being planned go on from batches.
INSERT INTO "campaign_batch" ("run_id", "nth", "outlets")
SELECT run_id, nth, array_agg(outlet_id ORDER BY outlet_id) FROM (
  SELECT run_id, outlet_id, (row_number() OVER (PARTITION BY run_id ORDER BY outlet_id) - 1) / 10000 AS nth
  FROM "campaign_recipient" WHERE state = 'found') f GROUP BY run_id, nth;
--> statement-breakpoint
DELETE FROM "campaign_recipient" WHERE state = 'found';
--> statement-breakpoint
-- What becomes of a row is written to it several times within hours: where its page has room, most of its indexes are spared.
ALTER TABLE "campaign_recipient" SET (fillfactor = 70);
--> statement-breakpoint
ALTER TABLE "campaign_recipient" DROP CONSTRAINT "campaign_recipient_run_id_campaign_run_id_fk";
--> statement-breakpoint
ALTER TABLE "campaign_recipient" DROP CONSTRAINT "campaign_recipient_outlet_id_outlet_id_fk";
--> statement-breakpoint
DROP INDEX "campaign_recipient_of_message";--> statement-breakpoint
ALTER TABLE "campaign_recipient" ALTER COLUMN "state" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "campaign_run" DROP COLUMN "after_outlet";