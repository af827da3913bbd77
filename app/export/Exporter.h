// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Result.h"

#include <QString>

#include <functional>

namespace porchlight::exporting {

/// What is to be taken along, and where to.
struct ExportJob
{
    QString database; ///< of the profile
    QString parent;   ///< the folder that the new folder comes into
    qint64 nowMs = 0; ///< since 1970
};

struct ExportProgress
{
    qint64 messages = 0; ///< written so far
    int conversations = 0;
    int conversationsAll = 0;
};

enum class ExportFailure : quint8 {
    NotReadable, ///< the profile
    NotWritable, ///< the folder
    NoRoom,      ///< or another error of its disk
    Cancelled,
};

/// For people.
QString describe(ExportFailure failure);

/// Asked now and then: false ends it.
using MayGoOn = std::function<bool(const ExportProgress &)>;

/// Writes all that this computer has of an account into a new folder, in an open format: account.json, for each
/// conversation messages.json (docs/EXPORT.md), and pages of HTML to read them with. Nothing is there until all of it is,
/// and nothing is written over. The path of the folder, or why there is none. Takes a page of messages into memory at a
/// time. On any thread, but a long time.
Result<QString, ExportFailure> exportAll(const ExportJob &job, const MayGoOn &mayGoOn);

} // namespace porchlight::exporting
