ALTER TABLE "trade_order" ADD COLUMN "gathered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "distributor" ADD COLUMN "pinged_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "order_gathered" ON "trade_order" USING btree ("distributor_id","gathered_at") WHERE gathered_at is not null;