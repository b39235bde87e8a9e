-- What the network's file and turns.lua beside this file say, and nothing of OSRM's own.
-- Times are stretched a hundredfold: OSRM counts tenths of seconds, which then are milliseconds.

api_version = 4

local folder = debug.getinfo(1, 'S').source:sub(2):match('^(.*)/[^/]*$') or '.'
local turn_ms = dofile(folder .. '/turns.lua')

function setup()
  return {
    properties = {
      weight_name = 'duration',
      continue_straight_at_waypoint = false,
      use_turn_restrictions = true,
    },
    restrictions = { 'motor_vehicle', 'vehicle' },
  }
end

function process_node() end

function process_way(profile, way, result)
  local forward = tonumber(way:get_value_by_key('stretched:forward_kmh'))
  local backward = tonumber(way:get_value_by_key('stretched:backward_kmh'))
  result.name = way:get_value_by_key('name')
  result.forward_mode = forward and mode.driving or mode.inaccessible
  result.backward_mode = backward and mode.driving or mode.inaccessible
  if forward then result.forward_speed = forward end
  if backward then result.backward_speed = backward end
end

function process_turn(profile, turn)
  local cost_ms = turn_ms[string.format('%d %d %d', turn.from, turn.via, turn.to)] or 0
  turn.duration = cost_ms / 10
  turn.weight = turn.duration
end

return {
  setup = setup,
  process_node = process_node,
  process_way = process_way,
  process_turn = process_turn,
}
