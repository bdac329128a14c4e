CREATE TABLE "chat_address" (
	"channel" text NOT NULL,
	"account" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"chat" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "chat_address_channel_account_kind_value_pk" PRIMARY KEY("channel","account","kind","value")
);
--> statement-breakpoint
CREATE TABLE "kept_file" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "kept_file_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"content" "bytea" NOT NULL,
	"sha256" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"keep_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_note" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "order_note_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"outlet_id" bigint NOT NULL,
	"distributor_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"media" jsonb NOT NULL,
	"caption" text,
	"file_id" bigint,
	"status" text DEFAULT 'waiting' NOT NULL,
	"order_id" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"escalated_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" bigint,
	CONSTRAINT "order_note_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "channel_account" ADD COLUMN "state" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "human_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "inbox" ADD COLUMN "said_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "notice" jsonb;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "category" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "billable" boolean;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "receipt" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "receipt_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "order_note" ADD CONSTRAINT "order_note_outlet_id_outlet_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_note" ADD CONSTRAINT "order_note_distributor_id_distributor_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."distributor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_note" ADD CONSTRAINT "order_note_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_note" ADD CONSTRAINT "order_note_order_id_trade_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."trade_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_note" ADD CONSTRAINT "order_note_closed_by_person_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chat_address_of_chat" ON "chat_address" USING btree ("channel","account","chat");--> statement-breakpoint
CREATE INDEX "kept_file_by_end" ON "kept_file" USING btree ("keep_until");--> statement-breakpoint
CREATE INDEX "order_note_of_distributor" ON "order_note" USING btree ("distributor_id","status");--> statement-breakpoint
CREATE INDEX "order_note_of_outlet" ON "order_note" USING btree ("outlet_id");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" ("conversation_id", "id") WHERE "status" = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_held" ON "outbox" ("account", "id") WHERE "status" = 'held';
