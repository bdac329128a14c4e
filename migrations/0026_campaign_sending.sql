ALTER TABLE "campaign" ADD COLUMN "resumed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "campaign_recipient_queued" ON "campaign_recipient" USING btree ("queued_at") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "order_by_time" ON "trade_order" USING brin ("placed_at");