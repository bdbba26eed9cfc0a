-- What owners say in public about what they own: one for each unit and owner. The stars that are published stay when the
-- owner is forgotten, and are counted on.
create table review (
    tenant_id           text        not null,
    id                  uuid        not null,
    version             bigint      not null,
    event_count         bigint      not null,
    customer_id         uuid,
    unit_id             uuid        not null,
    gtin                text        not null,
    retailer_id         text        not null,
    proof               text        not null,
    status              text        not null,
    revision            int         not null check (revision > 0),
    undecided           boolean     not null,
    published_revision  int         check (published_revision between 1 and revision),
    published_stars     int         check (published_stars between 1 and 5),
    published_incentive text,
    published_at        timestamptz,
    reply               text,
    replied_by          text,
    replied_at          timestamptz,
    written_at          timestamptz not null,
    primary key (tenant_id, id),
    constraint review_once_per_owner unique (tenant_id, unit_id, customer_id),
    check ((published_revision is null) = (published_stars is null)),
    check (status <> 'PUBLISHED' or published_revision is not null)
);
select protect_by_tenant('review');
create index review_by_product on review (tenant_id, gtin, id desc);
create index review_stars on review (tenant_id, gtin, published_stars) where published_stars is not null;
create index review_by_customer on review (tenant_id, customer_id, id desc);
create index review_undecided on review (tenant_id, id desc) where undecided;

-- Every wording, and what was decided about it.
create table review_revision (
    tenant_id  text        not null,
    review_id  uuid        not null,
    revision   int         not null check (revision > 0),
    stars      int         not null check (stars between 1 and 5),
    title      text,
    text       text,
    language   text        not null,
    incentive  text        not null,
    written_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    rejection  text,
    primary key (tenant_id, review_id, revision),
    foreign key (tenant_id, review_id) references review (tenant_id, id)
);
select protect_by_tenant('review_revision');
