// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/Encryption.h"
#include "app/encryption/EncryptionParts.h"

/// The history of the account, between its own devices.
namespace porchlight::encryption {

using engine::Out;

void Encryption::beginsLater(Now now, Out &out)
{
    if (!m_parts)
        return;
    m_parts->intake.beginsLater(now, out);
    work(now, out);
}

void Encryption::historyIsWhole(Now now, Out &out)
{
    if (!m_parts)
        return;
    m_parts->intake.isWhole(out);
    work(now, out);
}

void Encryption::historyRead(const engine::HistoryRead &answer, bool isUpToDate, Now now, Out &out)
{
    if (!m_parts)
        return;
    m_parts->supply.read(answer, isUpToDate, now, out);
    work(now, out);
}

engine::ArrivedHistory Encryption::takeArrived()
{
    return m_parts ? m_parts->intake.takeArrived() : engine::ArrivedHistory();
}

void Encryption::faceIs(const engine::Face &face)
{
    if (m_parts)
        m_parts->recoveryKits.faceIs(face);
}

} // namespace porchlight::encryption
