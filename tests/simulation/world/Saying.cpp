// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/world/Saying.h"

namespace porchlight::simulation {

using namespace engine;

void Saying::live(milliseconds duration)
{
    const milliseconds until = m_scene.schedule.now() + duration;
    for (const auto &[id, device] : m_devices)
        doSomething(id, until);
}

void Saying::doSomething(const DeviceId &id, milliseconds until)
{
    const milliseconds pause(m_random.between(500, 12'000));
    if (m_scene.schedule.now() + pause > until)
        return;
    m_scene.schedule.after(pause, [this, id, until] {
        SimDevice &device = *m_devices.at(id);
        const auto conversations = device.store().conversations();
        if (device.isUp() && !conversations.empty()) {
            auto at = conversations.begin();
            std::advance(at, qint64(m_random.below(conversations.size())));
            std::vector<test::ModelMessage> messages = device.store().timeline(*at);
            std::erase_if(messages, [](const auto &m) { return m.kind != quint8(wire::EntryKind::Counts); });
            // Mostly the latest: that is where deletions meet what is on its way.
            const quint64 recent = std::min<quint64>(messages.size(), m_random.chance(0.8) ? 4 : messages.size());
            const bool isForeign = m_scene.ledger.foreign.contains(*at); // the intruder's, and nobody seals for them
            if (recent > 0 && !isForeign)
                doTo(device, *at, messages[messages.size() - 1 - std::size_t(m_random.below(recent))]);
        }
        doSomething(id, until);
    });
}

QString Saying::words(const char *what)
{
    return QLatin1StringView(what) + QStringLiteral(" %1").arg(++m_said);
}

void Saying::doTo(SimDevice &device, const ConversationId &conversation, const test::ModelMessage &m)
{
    static const std::array signs = {QStringLiteral("+"), QStringLiteral("-"), QString()};
    const bool isDeleted = device.store().isDeleted(conversation, m.id); // then nothing of it is offered
    switch (m_random.below(10)) {
    case 0: case 1:
        if (m.mine && !isDeleted)
            device.post(Edit{++m_asked, conversation, m.id, words("edit")});
        break;
    case 2: case 3:
        if (!isDeleted)
            device.post(React{conversation, m.id, signs[std::size_t(m_random.below(signs.size()))]});
        break;
    case 4: case 5:
        if (m.mine && !isDeleted)
            redact(device, conversation, m.id);
        break;
    case 6:
        if (!isDeleted)
            device.post(Compose{++m_asked, conversation, words("answer"), Reply{m.id, m.sender, m.content.text}});
        break;
    case 7:
        device.post(SetDraft{conversation, m_random.chance(0.3) ? QString() : words("draft")});
        break;
    case 8:
        device.post(SetPinned{conversation, m_random.chance(0.5)});
        device.post(SetArchived{conversation, m_random.chance(0.5)});
        break;
    default:
        if (m.seq)
            device.post(DeleteForMe{conversation, m.id});
        break;
    }
}

void Saying::redact(SimDevice &device, const ConversationId &conversation, const MessageId &id)
{
    Redact redact{conversation, id};
    for (const test::ModelMessage &m : device.store().timeline(conversation)) {
        const bool isEdit = m.kind == quint8(wire::EntryKind::Silent) && m.content.type == quint64(Content::Type::Edit);
        if (isEdit && m.mine && m.content.target == id && !m.redacted)
            redact.edits.push_back(m.id);
    }
    device.post(std::move(redact));
}

} // namespace porchlight::simulation
