DROP INDEX "point_lot_open";--> statement-breakpoint
CREATE INDEX "point_lot_pending" ON "point_lot" USING btree ("outlet_id") WHERE rest > 0 and active_at is null;--> statement-breakpoint
CREATE INDEX "point_lot_open" ON "point_lot" USING btree ("outlet_id","expires_at","entry_id") WHERE rest > 0 and active_at is not null;