DROP INDEX "chat_address_of_chat";--> statement-breakpoint
ALTER TABLE "chat_address" DROP CONSTRAINT "chat_address_channel_account_kind_value_pk";--> statement-breakpoint
ALTER TABLE "chat_address" ADD CONSTRAINT "chat_address_value_kind_account_channel_pk" PRIMARY KEY("value","kind","account","channel");--> statement-breakpoint
CREATE INDEX "chat_address_of_chat" ON "chat_address" USING btree ("chat","account","channel");