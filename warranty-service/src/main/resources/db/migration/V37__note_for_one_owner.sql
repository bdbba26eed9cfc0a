-- To whom the note of a decision is written, who may read it beside the staff. Of older notes only those to people who had
-- appealed are known; the others are for the staff alone.
alter table voiding add column note_for uuid;
alter table voiding no force row level security;
update voiding set note_for = appealed_by where decision_note is not null;
alter table voiding force row level security;
