-- Numbers that hold for what people write; effective-dated, never changed, only followed by newer ones.
create table feedback_rules (
    name       text        not null,
    valid_from timestamptz not null,
    value      bigint      not null check (value >= 0),
    primary key (name, valid_from)
);
insert into feedback_rules (name, valid_from, value) values
    ('REVIEW_DAYS', '-infinity', 365),
    ('REVIEWS_PER_DAY', '-infinity', 20),
    ('PICTURES_PER_REVIEW', '-infinity', 5),
    ('PICTURES_WAIT', '-infinity', 0),
    ('QUESTIONS_PER_DAY', '-infinity', 20),
    ('ANSWERS_PER_QUESTION', '-infinity', 50),
    ('WISHES', '-infinity', 500),
    ('RATING_WEIGHT', '-infinity', 5);

-- Words (or several in a row) that hold a text back for an admin; in the form that texts are compared in.
create table banned_words (
    phrase   text        primary key,
    added_by uuid        not null,
    added_at timestamptz not null
);

-- Who received which line of an order: nobody else may review it. The product may be one that we never had.
create table receipts (
    line_id      uuid        primary key,
    order_id     uuid        not null,
    customer_id  uuid        not null,
    product_id   uuid        not null,
    variant_id   uuid        not null,
    seller_id    uuid        not null,
    delivered_at timestamptz not null
);
create index receipts_of_customer on receipts (customer_id, line_id);
create index receipts_of_product on receipts (product_id, customer_id);

create table reviews (
    id           uuid        primary key,
    line_id      uuid        not null constraint reviews_one_a_line unique references receipts,
    product_id   uuid        not null references products,
    variant_id   uuid        not null,
    seller_id    uuid        not null references sellers,
    customer_id  uuid        not null,
    rating       smallint    not null check (rating between 1 and 5),
    title        text,
    body         text,
    author       text,
    pictures     text[]      not null default '{}',
    status       text        not null check (status in ('PENDING', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
    findings     text[]      not null default '{}',
    reason       text,
    judged_by    uuid,
    judged_at    timestamptz,
    answer       text,
    answered_at  timestamptz,
    helpful      integer     not null default 0 check (helpful >= 0),
    unhelpful    integer     not null default 0 check (unhelpful >= 0),
    reports      integer     not null default 0,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint      not null
);
-- A UUIDv7 begins with its time: by id is by time.
create index reviews_newest on reviews (product_id, id) where status = 'PUBLISHED';
create index reviews_most_helpful on reviews (product_id, helpful, id) where status = 'PUBLISHED';
create index reviews_by_rating on reviews (product_id, rating, id) where status = 'PUBLISHED';
create index reviews_of_rating_most_helpful on reviews (product_id, rating, helpful, id) where status = 'PUBLISHED';
create index reviews_with_pictures_most_helpful on reviews (product_id, helpful, id) where status = 'PUBLISHED' and pictures <> '{}';
create index reviews_of_customer on reviews (customer_id, id);
create index reviews_of_seller on reviews (seller_id, id) where status = 'PUBLISHED';
create index reviews_unanswered on reviews (seller_id, id) where status = 'PUBLISHED' and answer is null;
create index reviews_to_judge on reviews (id) where status = 'PENDING' or status = 'PUBLISHED' and reports > 0;

create table review_votes (
    review_id uuid        not null references reviews,
    voter_id  uuid        not null,
    helpful   boolean     not null,
    at        timestamptz not null,
    primary key (review_id, voter_id)
);

create table review_reports (
    review_id   uuid        not null references reviews,
    reporter_id uuid        not null,
    kind        text        not null check (kind in ('SPAM', 'OFFENSIVE', 'UNTRUE', 'PRIVATE', 'OTHER')),
    note        text,
    at          timestamptz not null,
    primary key (review_id, reporter_id)
);

-- What a rating is drawn towards while a product has few reviews; the newest row holds. A row is applied to all rated products in
-- batches, and says itself how far that has come.
create table rating_priors (
    id              bigint      generated always as identity primary key,
    valid_from      timestamptz not null,
    mean_hundredths integer     not null check (mean_hundredths between 100 and 500),
    weight          integer     not null check (weight >= 0),
    applied_to      uuid        not null default '00000000-0000-0000-0000-000000000000',
    applied_at      timestamptz
);
create unique index rating_priors_one_open on rating_priors ((true)) where applied_at is null;
insert into rating_priors (valid_from, mean_hundredths, weight, applied_at) values (now(), 400, 5, now());

create table product_ratings (
    product_id uuid          primary key references products,
    stars_1    integer       not null,
    stars_2    integer       not null,
    stars_3    integer       not null,
    stars_4    integer       not null,
    stars_5    integer       not null,
    rating     numeric(3, 2) not null,
    version    bigint        not null
);

create table questions (
    id          uuid        primary key,
    product_id  uuid        not null references products,
    seller_id   uuid        not null references sellers,
    customer_id uuid        not null,
    body        text        not null,
    author      text,
    status      text        not null check (status in ('PENDING', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
    findings    text[]      not null default '{}',
    reason      text,
    answers     integer     not null default 0 check (answers >= 0),
    answered    boolean     not null default false, -- by the seller
    created_at  timestamptz not null,
    judged_by   uuid,
    judged_at   timestamptz
);
create index questions_newest on questions (product_id, id) where status = 'PUBLISHED';
create index questions_of_customer on questions (customer_id, id);
create index questions_of_seller on questions (seller_id, id) where status = 'PUBLISHED';
create index questions_open on questions (seller_id, id) where status = 'PUBLISHED' and not answered;
create index questions_to_judge on questions (id) where status = 'PENDING';

create table question_answers (
    id          uuid        primary key,
    question_id uuid        not null references questions,
    person_id   uuid        not null,
    by_seller   boolean     not null,
    body        text        not null,
    created_at  timestamptz not null,
    constraint question_answers_one_a_person unique (question_id, person_id)
);
create index question_answers_shown on question_answers (question_id, by_seller desc, id);

create table wishes (
    customer_id uuid        not null,
    product_id  uuid        not null references products,
    price_minor bigint      not null,
    wished_at   timestamptz not null,
    id          uuid        not null,
    primary key (customer_id, product_id)
);
create unique index wishes_newest on wishes (customer_id, id);
