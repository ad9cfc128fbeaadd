/** The candidate's own mailbox with its sealed password, and the letters that go out: neither is a part of the record, its history or its archive. */
export const mailbox = {
  name: 'mailbox',
  statements: [
    `create table "mailboxes" (
    "id" integer primary key check ("id" = 1), "place" text not null, "sealed" text not null, "at" text not null)`,
    `create table "outgoing" (
    "messageId" text primary key, "processId" text not null, "letter" text not null, "state" text not null, "drafted" integer not null,
    "at" text not null)`,
  ],
}
