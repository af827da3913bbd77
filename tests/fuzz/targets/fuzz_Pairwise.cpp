// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/crypto/pairwise/PairwiseFrame.h"
#include "app/crypto/pairwise/PeerActivity.h"
#include "app/crypto/pairwise/StoredKeys.h"
#include "app/crypto/pairwise/bodies/GroupInviteBody.h"
#include "app/crypto/pairwise/bodies/GroupQuestionBody.h"
#include "app/crypto/pairwise/bodies/KeyRequestBody.h"
#include "app/crypto/pairwise/bodies/ResendBody.h"
#include "app/crypto/pairwise/bodies/SessionBody.h"
#include "tests/crypto/pairwise/PairwiseWorld.h"
#include "tests/fuzz/FuzzInput.h"

using namespace porchlight;
using namespace porchlight::pairwise;

namespace {

/// Long enough that a beginning in the corpus is replayed as it is: a thousand variants of it cost a millisecond each.
const QByteArray said = QByteArray("what was said ").repeated(30);

/// Two devices that have met, and a third that one of them has only begun to speak to. Made once, from one seed, and
/// put back whenever an input was taken: each input meets the same.
class Meeting
{
public:
    Meeting() : m_alice(m_world.add(1, 1)), m_bob(m_world.add(2, 1)), m_carol(m_world.add(3, 1))
    {
        m_world.shakeHands(m_alice, m_bob);
        m_signal = m_world.say(m_alice, m_bob, said);
        m_bundle = m_world.bundle(m_bob);
        m_world.begin(m_carol, m_bob);
        m_beginning = m_world.say(m_carol, m_bob, said);
    }

    const PairwiseMessage &signal() const { return m_signal; }
    const PairwiseMessage &beginning() const { return m_beginning; }
    const PrekeyBundle &bundle() const { return m_bundle; }

    void hear(const PairwiseMessage &message)
    {
        // As from both: the one has a session, the other a beginning on its way.
        for (const DeviceId &from : {m_alice.id, m_carol.id}) {
            const auto opened = m_bob.channel->decrypt(from, message);
            if (opened) {
                fuzz::require(opened->plaintext == said, "only what was said is read");
                m_world.restart(m_bob);
            }
            fuzz::require(m_bob.channel->state() == m_bob.disk, "what is refused changes nothing");
        }
    }

    void meet(const PrekeyBundle &bundle)
    {
        const auto begun = m_carol.channel->begin(bundle);
        if (begun) {
            fuzz::require(bundle.device == m_bob.id && bundle.identity == m_bob.channel->identity() &&
                              bundle.signedPrekey.key == m_bundle.signedPrekey.key,
                          "a session begins with what the device has signed");
            m_world.restart(m_carol);
        }
        fuzz::require(m_carol.channel->state() == m_carol.disk, "a bundle that is refused changes nothing");
    }

private:
    PairwiseWorld m_world;
    Peer &m_alice;
    Peer &m_bob;
    Peer &m_carol;
    PairwiseMessage m_signal;
    PairwiseMessage m_beginning;
    PrekeyBundle m_bundle;
};

/// Good bytes, turned where the input is not zero: what a fuzzer would never make up by itself.
QByteArray turned(QByteArray good, fuzz::FuzzInput &input)
{
    const qsizetype from = good.isEmpty() ? 0 : qsizetype(input.number<quint16>() % quint16(good.size()));
    for (qsizetype i = from; i < good.size(); ++i)
        good[i] = char(good[i] ^ char(input.byte()));
    return good;
}

void tryBundle(Meeting &meeting, const QByteArray &bytes)
{
    const std::optional<PrekeyBundle> bundle = PrekeyBundle::decode(bytes);
    if (!bundle)
        return;
    fuzz::require(bundle->encode() == bytes, "a bundle comes back");
    meeting.meet(*bundle);
}

void tryMessage(Meeting &meeting, const QByteArray &bytes)
{
    if (const auto message = PairwiseMessage::decode(bytes)) {
        fuzz::require(message->encode() == bytes, "a message comes back");
        meeting.hear(*message);
    }
}

void tryFrame(const QByteArray &bytes)
{
    const DeviceId alice = PairwiseWorld::device(1, 1);
    const DeviceId bob = PairwiseWorld::device(2, 1);
    const auto frame = PairwiseFrame::decode(bytes, alice, bob);
    if (!frame)
        return;
    CountingRandom random(0);
    const auto again = frame->encode(random);
    fuzz::require(again && again->size() == bytes.size() && again->sliced(16) == bytes.sliced(16),
                  "a frame comes back");
}

template <class T>
void tryOne(const QByteArray &bytes)
{
    if (const auto value = T::decode(bytes))
        fuzz::require(value->encode() == bytes, "what was read is written the same");
}

void tryParts(const QByteArray &bytes)
{
    tryOne<SenderKeyBody>(bytes);
    tryOne<KeyRequestBody>(bytes);
    tryOne<ResendBody>(bytes);
    tryOne<SessionBody>(bytes);
    tryOne<GroupInviteBody>(bytes);
    tryOne<GroupQuestionBody>(bytes);
    tryOne<PublicPrekey>(bytes);
    tryOne<PublicSignedPrekey>(bytes);
    tryOne<OwnRecord>(bytes);
    tryOne<SessionRecord>(bytes);
    tryOne<PeerActivity>(bytes);
    if (const auto record = PrekeyRecord::decode(bytes)) // flags to come are passed over
        fuzz::require(PrekeyRecord::decode(record->encode()).has_value(), "a prekey comes back");
}

} // namespace

/// What reaches the pairwise channel from outside, and what lies on its disk: the first byte says as what the rest is
/// read, with some of them as changes to what is good.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static Meeting meeting;
    fuzz::FuzzInput input(data, size);
    switch (input.byte() % 7) {
    case 0:
        tryBundle(meeting, input.rest());
        break;
    case 1:
        tryMessage(meeting, input.rest());
        break;
    case 2:
        tryFrame(input.rest());
        break;
    case 3:
        tryParts(input.rest());
        break;
    case 4:
        tryBundle(meeting, turned(meeting.bundle().encode(), input));
        break;
    case 5:
        tryMessage(meeting, turned(meeting.signal().encode(), input));
        break;
    case 6:
        tryMessage(meeting, turned(meeting.beginning().encode(), input));
        break;
    }
    return 0;
}
