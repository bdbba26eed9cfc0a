-- The stars that are published and those that were written, counted with each change of them: everybody reads these.
create table star_count (
    tenant_id    text    not null,
    gtin         text    not null,
    stars        integer not null,
    proof        text    not null,
    incentivised boolean not null,
    published    bigint  not null,
    written      bigint  not null,
    primary key (tenant_id, gtin, stars, proof, incentivised)
);

-- What is no longer counted goes and what is counted now comes in one statement and one order: nobody waits in a circle.
create function note_published() returns trigger language plpgsql as $$
begin
    insert into star_count as known
    select new.tenant_id, new.gtin, stars, new.proof, incentive <> 'NONE', sum(n), 0
    from (values (old.published_stars, old.published_incentive, -1), (new.published_stars, new.published_incentive, 1))
        told (stars, incentive, n)
    where stars is not null group by 3, 5 having sum(n) <> 0 order by 3, 5
    on conflict (tenant_id, gtin, stars, proof, incentivised)
    do update set published = known.published + excluded.published;
    return null;
end $$;
create trigger note_published after insert or update on review for each row execute function note_published();

-- A review counts as it was worded last.
create function note_written() returns trigger language plpgsql as $$
begin
    insert into star_count as known
    select r.tenant_id, r.gtin, told.stars, r.proof, false, 0, sum(n)
    from (select stars, -1 as n from review_revision
          where tenant_id = new.tenant_id and review_id = new.review_id and revision = new.revision - 1
          union all select new.stars, 1) told
    join review r on r.tenant_id = new.tenant_id and r.id = new.review_id
    group by 1, 2, 3, 4 having sum(n) <> 0 order by 3
    on conflict (tenant_id, gtin, stars, proof, incentivised) do update set written = known.written + excluded.written;
    return null;
end $$;
create trigger note_written after insert on review_revision for each row execute function note_written();

alter table review no force row level security;
alter table review_revision no force row level security;
insert into star_count
select tenant_id, gtin, stars, proof, incentivised, sum(published), sum(written) from (
    select tenant_id, gtin, published_stars as stars, proof, published_incentive <> 'NONE' as incentivised,
        1 as published, 0 as written
    from review where published_stars is not null
    union all
    select r.tenant_id, r.gtin, v.stars, r.proof, false, 0, 1
    from review r join review_revision v
        on v.tenant_id = r.tenant_id and v.review_id = r.id and v.revision = r.revision) told
group by 1, 2, 3, 4, 5;
alter table review force row level security;
alter table review_revision force row level security;
select protect_by_tenant('star_count');

drop index review_stars;

-- Whoever asks what goes with an answer reads the newest responses to one version of a survey.
create index response_by_survey on response (tenant_id, template_code, template_version, recorded_at);
