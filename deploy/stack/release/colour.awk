# Takes from what `docker stack config` prints the services of -v only='user gateway', under the names of a colour when -v colour=green:
# gateway becomes gateway-green and is told HAAT_COLOUR, by which it finds user-green. Networks, secrets and configs are the stack's.
BEGIN { split(only, names); for (i in names) ours[names[i]] = 1 }
/^[a-z]/ { section = $1 }
section != "services:" { if (section !~ /^(volumes:|x-)/) print; next }
/^  [a-z0-9-]+:$/ {
  name = substr($1, 1, length($1) - 1)
  kept = name in ours
  if (kept && colour) { print "  " name "-" colour ":"; next }
}
colour && /^        bd.haat.replicas:/ { next } # deploy/stack/scale leaves it alone
/^services:/ || kept { print }
kept && colour && /^    environment:$/ { print "      HAAT_COLOUR: \"-" colour "\"" }
kept && colour && /^      labels:$/ { print "        bd.haat.colour: " colour }
