// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/HistoryModel.h"

namespace porchlight::models {

using Stage = engine::HistoryReport::Stage;

QString HistoryModel::stage() const
{
    switch (m_report.stage) {
    case Stage::None:
        break;
    case Stage::Asking:
        return QStringLiteral("asking");
    case Stage::Waiting:
        return QStringLiteral("waiting");
    case Stage::Coming:
        return QStringLiteral("coming");
    case Stage::Done:
        return QStringLiteral("done");
    }
    return {};
}

bool HistoryModel::isUnderWay() const
{
    return m_report.stage != Stage::None && m_report.stage != Stage::Done;
}

void HistoryModel::bringAgain()
{
    if (!isUnderWay())
        m_sink.post(engine::AskHistory{m_sink.nextAsk()});
}

void HistoryModel::onReport(const engine::HistoryReport &report)
{
    if (report == m_report)
        return;
    m_report = report;
    Q_EMIT changed();
}

} // namespace porchlight::models
