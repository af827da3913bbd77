// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/FlagReport.h"

#include "relay/ops/DataFiles.h"
#include "relay/store/sqlite/Census.h"

#include <QDateTime>

namespace porchlight::relay {

namespace {

constexpr std::size_t linesMax = 200; // an answer has 64 KiB

QString timeText(quint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(ms), Qt::UTC).toString(Qt::ISODate);
}

} // namespace

AdminAnswer flagReport(const QString &dataFolder, const std::vector<AccountFlag> &flags)
{
    std::vector<AccountId> accounts;
    for (const AccountFlag &flag : flags)
        accounts.push_back(flag.account);
    const auto handles = handlesOf(databasePath(dataFolder), accounts);
    if (!handles) {
        const Failure failure = failureOf(handles.error(), dataFolder);
        return {failure.code, failure.sentence};
    }
    QString text;
    for (std::size_t i = 0; i < std::min(flags.size(), linesMax); ++i) {
        const AccountFlag &flag = flags[i];
        const auto handle = handles->find(flag.account);
        text += (handle == handles->end() ? QString::fromLatin1(flag.account.toHex()) : handle->second)
            + (flag.kind == AccountFlag::Kind::Regular ? u" regular" : u" many-recipients") + u" messages "
            + QString::number(flag.times) + u" first " + timeText(flag.firstMs) + u" last " + timeText(flag.lastMs) + u'\n';
    }
    if (flags.size() > linesMax)
        text += u"and " + QString::number(flags.size() - linesMax) + u" more\n";
    return {ExitCode::Ok, text};
}

} // namespace porchlight::relay
