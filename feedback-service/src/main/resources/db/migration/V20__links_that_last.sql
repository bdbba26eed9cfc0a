-- An invitation has as many links as were sent or asked for, and all of them work until it ends.
alter table survey_link drop constraint survey_link_pkey;
alter table survey_link add primary key (tenant_id, invitation_id, token_hash);
