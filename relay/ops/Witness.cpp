// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/Witness.h"

#include "relay/ops/Log.h"
#include "shared/base/DataFolder.h"

#include <QFile>
#include <QSaveFile>

#include <utility>

namespace porchlight::relay {

namespace {

constexpr qint64 bytesMax = 1024;

} // namespace

Witness::Witness(const QString &dataFolder) : m_path(dataFolder + u"/relay.tide") {}

std::optional<ShownTide> Witness::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> words = file.read(bytesMax).trimmed().split(' ');
    const auto generation = GenerationId::fromHex(words.value(0));
    if (words.size() != 2 || !generation)
        return std::nullopt;
    return ShownTide{*generation, QByteArray::fromHex(words.at(1))};
}

bool Witness::contradicts(Store &store) const
{
    const auto seen = read();
    return seen && (!store.hasGiven(*seen) || store.hasForgotten(*seen));
}

void Witness::note(const Store &store, milliseconds now)
{
    m_noted = ShownTide{store.generation(), store.tide()};
    if (m_noted->tide == m_written || (m_writtenAt != Never && now < m_writtenAt + between))
        return;
    m_writtenAt = now;
    write();
}

void Witness::write()
{
    if (const auto noted = std::exchange(m_noted, std::nullopt))
        write(*noted);
}

void Witness::write(const ShownTide &state)
{
    QSaveFile file(m_path);
    const QByteArray line = state.generation.toHex() + ' ' + state.tide.toHex() + '\n';
    const bool done = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(line) == line.size()
        && file.commit() && makeDataFile(m_path);
    if (done)
        m_written = state.tide;
    else // an older one stays, which says less and nothing wrong
        writeLog(LogLevel::Warning, "witness-not-written");
}

} // namespace porchlight::relay
