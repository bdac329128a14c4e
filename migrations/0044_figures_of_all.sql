ALTER TABLE "outlet_figure" ALTER COLUMN "last_order_at" DROP NOT NULL;--> statement-breakpoint
-- Until the next night counts every outlet, audiences are looked up in the orders.
UPDATE "outlet_figure_run" SET "counted_at" = NULL;
