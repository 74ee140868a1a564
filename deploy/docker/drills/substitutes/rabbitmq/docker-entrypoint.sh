#!/bin/sh
# As the official image's: root becomes rabbitmq.
program=$1
shift
exec setpriv --reuid rabbitmq --regid rabbitmq --init-groups -- "/usr/lib/rabbitmq/bin/$program" "$@"
