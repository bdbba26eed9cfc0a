-- One unit takes the place of another. Its reference is "replaces:" and the other's id, so each is replaced once.
alter table unit add column replaced_by uuid, add column replaces uuid;
