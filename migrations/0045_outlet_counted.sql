CREATE INDEX "outlet_active" ON "outlet" USING btree ("id") WHERE status = 'active';--> statement-breakpoint
-- As many as campaigns/figures/windows.ts has.
CREATE FUNCTION galla_outlet_uncounted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outlet_figure (outlet_id, orders, value, products)
  SELECT id, array_fill(0, array[8]), array_fill(0::bigint, array[8]), array_fill(0, array[8]) FROM added
  ON CONFLICT (outlet_id) DO NOTHING;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "outlet_uncounted" AFTER INSERT ON "outlet" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION galla_outlet_uncounted();--> statement-breakpoint
INSERT INTO outlet_figure (outlet_id, orders, value, products)
SELECT id, array_fill(0, array[8]), array_fill(0::bigint, array[8]), array_fill(0, array[8]) FROM outlet
ON CONFLICT (outlet_id) DO NOTHING;
