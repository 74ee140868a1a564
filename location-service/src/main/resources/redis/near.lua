-- ARGV: longitude, latitude, radius in km, count. Ids parted by commas, nearest first; nothing when the set is not complete.
if redis.call('EXISTS', KEYS[3]) == 0 then
  return false
end
return table.concat(redis.call('GEOSEARCH', KEYS[1], 'FROMLONLAT', ARGV[1], ARGV[2], 'BYRADIUS', ARGV[3], 'km', 'ASC', 'COUNT', ARGV[4]), ',')
