ALTER TABLE "shop_bill" ADD COLUMN "remind_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "shop_bill" ADD COLUMN "reminded_at" timestamp with time zone;