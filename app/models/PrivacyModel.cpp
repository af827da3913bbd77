// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/PrivacyModel.h"

#include <algorithm>
#include <array>

namespace porchlight::models {

namespace {

constexpr std::array audiences{"everyone", "contacts", "nobody"}; // in the order of wire::Audience

QString nameOf(quint8 audience)
{
    return QString::fromLatin1(audiences.at(std::min<std::size_t>(audience, audiences.size() - 1)));
}

} // namespace

PrivacyModel::PrivacyModel(store::LocalReader &reader, EngineSink &sink, QObject *parent)
    : QObject(parent), m_reader(reader), m_sink(sink)
{
    read();
}

QString PrivacyModel::presence() const
{
    return nameOf(m_settings.presence);
}

QString PrivacyModel::writes() const
{
    return nameOf(m_settings.writes);
}

QString PrivacyModel::adds() const
{
    return nameOf(m_settings.adds);
}

void PrivacyModel::choose(const QString &what, const QString &audience)
{
    const auto found = std::ranges::find_if(audiences, [&](const char *name) { return audience == QLatin1String(name); });
    if (found == audiences.end() || isBusy())
        return;
    const auto value = quint8(found - audiences.begin());
    wire::AccountSettings wanted = m_settings;
    if (what == u"presence")
        wanted.presence = value;
    else if (what == u"writes")
        wanted.writes = value;
    else if (what == u"adds")
        wanted.adds = value;
    if (wanted == m_settings)
        return;
    set(m_sink.nextAsk(), QString());
    m_sink.post(engine::ChangeAccountSettings{m_ask, wanted});
}

void PrivacyModel::prefer(Preference preference, bool on)
{
    const quint64 wanted = on ? m_flags | quint64(preference) : m_flags & ~quint64(preference);
    if (std::exchange(m_flags, wanted) == wanted)
        return;
    m_sink.post(engine::SetPreferences{{}, wanted});
    Q_EMIT changed();
}

void PrivacyModel::preferIn(const QString &conversationKey, const QString &what, const QString &choice)
{
    const auto conversation = ConversationId::fromHex(conversationKey.toLatin1());
    const bool isReceipts = what == u"receipts";
    if (!conversation || (!isReceipts && what != u"typing"))
        return;
    const quint64 no = quint64(isReceipts ? Preference::NoReceipts : Preference::NoTyping);
    const quint64 yes = quint64(isReceipts ? Preference::Receipts : Preference::Typing);
    const quint64 known = m_reader.people().preferences(*conversation);
    const quint64 wanted = (known & ~(no | yes)) | (choice == u"off" ? no : choice == u"on" ? yes : 0);
    if (wanted != known)
        m_sink.post(engine::SetPreferences{*conversation, wanted});
}

void PrivacyModel::refresh(const engine::LocalChanges &changes)
{
    if (changes.people || changes.identity)
        read();
}

void PrivacyModel::read()
{
    m_flags = m_reader.people().preferences(ConversationId());
    m_settings = m_reader.people().settings();
    Q_EMIT changed();
}

void PrivacyModel::onDone(const engine::AskDone &done)
{
    if (m_ask != 0 && done.ask == m_ask)
        set(0, QString());
}

void PrivacyModel::onFailed(const engine::AskFailed &failed)
{
    if (m_ask == 0 || failed.ask != m_ask)
        return;
    set(0, failed.text);
    Q_EMIT changed(); // what was chosen does not hold
}

void PrivacyModel::set(engine::AskId ask, const Sentence &error)
{
    const bool wasBusy = isBusy();
    m_ask = ask;
    if (isBusy() != wasBusy)
        Q_EMIT isBusyChanged();
    if (std::exchange(m_error, error) != error)
        Q_EMIT errorChanged();
}

} // namespace porchlight::models
