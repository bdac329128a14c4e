ALTER TABLE "order_line" ADD COLUMN "free_by" bigint;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "owed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "scheme" ADD COLUMN "capped" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "scheme_capped" ON "scheme" USING btree ("id") WHERE status = 'live' and capped;