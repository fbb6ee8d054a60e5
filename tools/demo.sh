# Sourced by tools/run and tools/call: the demo branch as src/EdgeCC.Appliance/demo/edgecc.yaml has it, and the telephones
# and platform around it.

SIP=127.0.0.1:15060
WEB=127.0.0.1:8080
BROKER_PORT=18830
PLATFORM=127.0.0.1:18880

TRUNK_USER=trunk-demo
TRUNK_PASSWORD=demo-trunk-password
NUMBER=+78120000001
CUSTOMER_TONE=440

# Every desk phone sends a tone of its own (Hz), so that what the customer hears tells who answered.
declare -A DESK_TONES=([101]=620 [102]=740 [103]=860)
