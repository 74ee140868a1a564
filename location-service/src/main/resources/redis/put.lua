-- ARGV, five for each seller: id, version, longitude, latitude, '1' to show it. Versions below the one recorded are passed over.
local taken = 0
for i = 1, #ARGV, 5 do
  local id = ARGV[i]
  local known = redis.call('HGET', KEYS[2], id)
  if not known or tonumber(ARGV[i + 1]) >= tonumber(known) then
    redis.call('HSET', KEYS[2], id, ARGV[i + 1])
    if ARGV[i + 4] == '1' then
      redis.call('GEOADD', KEYS[1], ARGV[i + 2], ARGV[i + 3], id)
    else
      redis.call('ZREM', KEYS[1], id)
    end
    taken = taken + 1
  end
end
return taken
