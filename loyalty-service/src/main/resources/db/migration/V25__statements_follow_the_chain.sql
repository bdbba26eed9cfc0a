-- A statement is read along the chain of the member's postings, whose places are unique; the same order by their ids was
-- one index more for every posting to be written into.
drop index posting_statement;
