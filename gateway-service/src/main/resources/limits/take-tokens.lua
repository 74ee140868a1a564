-- Takes one token from each bucket, or none from any when one of them is empty.
-- KEYS: the buckets; after them, where a session is shown, the mark that it was ended.
-- ARGV: for each bucket the microseconds between two tokens, and how many it holds.
-- A bucket is kept as the microsecond at which it will be full (generic cell rate algorithm): one number, read once, written once.
-- Answers {-1}; or {0, bucket, remaining, microseconds until full, microseconds to wait}; or {1, bucket, remaining, microseconds until full}.
local buckets = #ARGV / 2
if #KEYS > buckets and redis.call('EXISTS', KEYS[buckets + 1]) == 1 then return {-1} end

local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local full, tightest, least, wait, empty = {}, 1, nil, 0, nil
for i = 1, buckets do
  local interval, burst = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
  full[i] = math.max(tonumber(redis.call('GET', KEYS[i]) or now), now) + interval
  local over = full[i] - now - interval * burst
  if over > wait then wait, empty = over, i end
  local remaining = math.floor(-over / interval)
  if least == nil or remaining < least then tightest, least = i, remaining end
end
if empty then return {0, empty, 0, full[empty] - now - tonumber(ARGV[2 * empty - 1]), wait} end

for i = 1, buckets do
  redis.call('SET', KEYS[i], string.format('%.0f', full[i]), 'PX', math.ceil((full[i] - now) / 1000))
end
return {1, tightest, least, full[tightest] - now}
