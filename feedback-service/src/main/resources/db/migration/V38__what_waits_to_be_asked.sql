-- What somebody waits to be asked, put off because they were asked so often.
create index survey_put_off on survey_decision (tenant_id, customer_id) where decision = 'DEFER';
