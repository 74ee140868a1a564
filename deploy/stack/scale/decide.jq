# One round of decisions: {now, services, figures} to a list of {service, id, replicas, wanted, why}.
#   now       seconds since 1970
#   services  as the engine lists them, with their status
#   figures   of Prometheus, by member and name: now (cores used by all replicas, of the last two minutes), calm (the most that was
#             used in the last quarter of an hour; absent where that is not known), reporting (replicas that told)
#
# Wanted is made of the load of all replicas together, which does not change with their number. Up when each uses more than 65 % of its
# limit, to as many as use 50 %; down by one when those that are left would have used less than 45 % for a quarter of an hour. So what was
# added for a load is not taken away while that load lasts, whatever it is, and what was taken away is not added again before it grows by
# two fifths.
def up_at: 0.65; def up_to: 0.50; def down_to: 0.45;
def up_rest: 120; def down_rest: 900; # seconds since the service was last changed, by whomever

def seconds: sub("\\.[0-9]+"; "") | fromdateiso8601;
def least_of($a; $b): if $a < $b then $a else $b end;
def most_of($a; $b): if $a > $b then $a else $b end;

def decision($figures; $now; $release):
  (.Spec.Labels["bd.haat.replicas"] | split("-") | map(tonumber)) as [$least, $most]
  | .Spec.Mode.Replicated.Replicas as $n
  | ((.Spec.TaskTemplate.Resources.Limits.NanoCPUs // 0) / 1e9) as $limit
  | ($now - (.UpdatedAt | seconds)) as $rested
  | if $n == 0 then [$n, "switched off"]
    elif .UpdateStatus.State // "" | IN("updating", "rollback_started") then [$n, "being updated"]
    elif $n < $least then [$least, "below its bound"]
    elif $n > $most then [$most, "above its bound"]
    elif .ServiceStatus.RunningTasks != $n then [$n, "not all of it runs"]
    elif $limit == 0 then [$n, "no limit of processors"]
    elif $figures.now == null or $figures.reporting == null then [$n, "no figures"]
    elif $figures.reporting != $n then [$n, "figures of \($figures.reporting) of \($n)"]
    elif $figures.now > $n * $limit * up_at then
      most_of($n; least_of(least_of($most; 2 * $n); $figures.now / ($limit * up_to) | ceil)) as $wanted
      | if $wanted == $n then [$n, "busy, at its bound"]
        elif $rested < up_rest then [$n, "busy, changed lately"]
        else [$wanted, "busy"] end
    elif $n > $least and $figures.calm == null then [$n, "not known for long enough"]
    elif $n > $least and $figures.calm < ($n - 1) * $limit * down_to then
      if $release then [$n, "calm, but a release is under way"]
      elif $rested < down_rest then [$n, "calm, changed lately"]
      else [$n - 1, "calm"] end
    else [$n, "well"] end
  | {replicas: $n, wanted: .[0], why: .[1], least: $least, most: $most};

def decisions:
  . as {$now, $services, $figures}
  | any($services[]; .Spec.Labels["bd.haat.colour"]) as $release
  | [$services[]
     | select(.Spec.Labels["bd.haat.replicas"])
     | (.Spec.Name | sub("^haat_"; "")) as $name
     | {service: $name, id: .ID} + decision($figures[$name] // {}; $now; $release)];
