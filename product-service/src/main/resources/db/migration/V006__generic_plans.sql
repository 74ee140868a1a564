-- This service asks by key, for one row or a few. PostgreSQL guesses ten ids in every array and so plans anew at each call for the one
-- or two that come: 6 ms of planning in every purchase, twenty times the work itself. Plans are made once per connection instead.
alter role current_user set plan_cache_mode = force_generic_plan;
