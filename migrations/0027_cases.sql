CREATE TABLE "point_adjustment" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "point_adjustment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"outlet_id" bigint NOT NULL,
	"key" text NOT NULL,
	"points" bigint NOT NULL,
	"reason" text NOT NULL,
	"case_id" bigint,
	"status" text DEFAULT 'asked' NOT NULL,
	"asked_by" bigint NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	"entry_id" bigint,
	CONSTRAINT "point_adjustment_key_unique" UNIQUE("key"),
	CONSTRAINT "point_adjustment_points" CHECK (points <> 0),
	CONSTRAINT "point_adjustment_hands" CHECK (status <> 'given' or decided_by <> asked_by)
);
--> statement-breakpoint
CREATE TABLE "shop_case" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "shop_case_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"outlet_id" bigint NOT NULL,
	"key" text NOT NULL,
	"about" text NOT NULL,
	"about_id" bigint DEFAULT 0 NOT NULL,
	"said" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"opened_by" bigint NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"remind_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"reminded" smallint DEFAULT 0 NOT NULL,
	"answer" text,
	"closed_by" bigint,
	"closed_at" timestamp with time zone,
	CONSTRAINT "shop_case_key_unique" UNIQUE("key"),
	CONSTRAINT "shop_case_status" CHECK (status in ('open', 'answered', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "pack_code_file" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pack_code_file_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"state" text NOT NULL,
	"made_by" bigint NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "scheme_claim_hold" ADD COLUMN "explained" text;--> statement-breakpoint
ALTER TABLE "scheme_claim_hold" ADD COLUMN "explained_by" bigint;--> statement-breakpoint
ALTER TABLE "scheme_claim_hold" ADD COLUMN "release_why" text;--> statement-breakpoint
ALTER TABLE "scheme_claim_hold" ADD COLUMN "release_asked_by" bigint;--> statement-breakpoint
ALTER TABLE "pack_code" ADD COLUMN "file_id" bigint;--> statement-breakpoint
ALTER TABLE "pack_code" ADD COLUMN "paid_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reward_setting" ADD COLUMN "adjust_cap" bigint DEFAULT 5000 NOT NULL;--> statement-breakpoint
ALTER TABLE "reward_setting" ADD COLUMN "case_days" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "reward_setting" ADD COLUMN "work_days" text[] DEFAULT '{mon,tue,wed,thu,fri,sat}' NOT NULL;--> statement-breakpoint
ALTER TABLE "point_adjustment" ADD CONSTRAINT "point_adjustment_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_adjustment" ADD CONSTRAINT "point_adjustment_case_id_shop_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."shop_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_adjustment" ADD CONSTRAINT "point_adjustment_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_adjustment" ADD CONSTRAINT "point_adjustment_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_adjustment" ADD CONSTRAINT "point_adjustment_entry_id_point_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."point_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_case" ADD CONSTRAINT "shop_case_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_case" ADD CONSTRAINT "shop_case_opened_by_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_case" ADD CONSTRAINT "shop_case_closed_by_person_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_code_file" ADD CONSTRAINT "pack_code_file_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_code_file" ADD CONSTRAINT "pack_code_file_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "point_adjustment_asked" ON "point_adjustment" USING btree ("id") WHERE status = 'asked';--> statement-breakpoint
CREATE INDEX "point_adjustment_of_asker" ON "point_adjustment" USING btree ("asked_by","asked_at");--> statement-breakpoint
CREATE INDEX "point_adjustment_of_case" ON "point_adjustment" USING btree ("case_id") WHERE case_id is not null;--> statement-breakpoint
CREATE INDEX "shop_case_of_outlet" ON "shop_case" USING btree ("outlet_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "shop_case_one_open" ON "shop_case" USING btree ("outlet_id","about","about_id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "shop_case_open" ON "shop_case" USING btree ("due_at","id") WHERE status = 'open';--> statement-breakpoint
ALTER TABLE "scheme_claim_hold" ADD CONSTRAINT "scheme_claim_hold_explained_by_person_id_fk" FOREIGN KEY ("explained_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_claim_hold" ADD CONSTRAINT "scheme_claim_hold_release_asked_by_person_id_fk" FOREIGN KEY ("release_asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scheme_claim_hold_open" ON "scheme_claim_hold" USING btree ("at") WHERE released_at is null;--> statement-breakpoint
CREATE INDEX "pack_code_of_file" ON "pack_code" USING btree ("file_id") WHERE file_id is not null;