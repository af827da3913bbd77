// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/RecoverySheet.h"

#include "shared/base/Sentence.h"

#include <QDir>
#include <QFile>
#include <QLocale>

namespace porchlight::models {

namespace {

constexpr int namesTried = 100;

QString fileName(const QString &handle, int number)
{
    // A handle has no separators, and nobody knows about a translation: they become spaces.
    QString name = QCoreApplication::translate("RecoverySheet", "Porchlight recovery kit %1").arg(handle);
    name.replace(u'/', u' ');
    return number == 1 ? name + QStringLiteral(".txt") : name + QStringLiteral(" (%1).txt").arg(number);
}

} // namespace

QString RecoverySheet::text() const
{
    return Sentence(Sentence::english("Porchlight recovery kit\n"
                                      "\n"
                                      "Account:  @%1\n"
                                      "Relay:    %2\n"
                                      "Made:     %3\n"
                                      "\n"
                                      "    %4\n"
                                      "    %5\n"
                                      "\n"
                                      "If you lose every device: install Porchlight, sign in with your handle and your\n"
                                      "password, choose \"I have my recovery kit\" and type these 32 characters. Spaces,\n"
                                      "dashes and capitals do not matter.\n"
                                      "\n"
                                      "It brings back your account and whom you know, not your messages.\n"
                                      "\n"
                                      "Whoever has this page and your password has your account: keep it where you keep\n"
                                      "your passport. A new kit makes this one worthless.\n"),
                    {handle, relayUrl, QLocale().toString(made, QLocale::LongFormat), code.left(code.size() / 2),
                     code.mid(code.size() / 2 + 1)})
        .words();
}

RecoverySheet::Saved RecoverySheet::saveIn(const QString &folder) const
{
    const QByteArray bytes = text().toUtf8();
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return {{}, Sentence::english("There is no folder for documents here. Copy the code, or write it down.")};
    for (int number = 1; number <= namesTried; ++number) {
        QFile file(QDir(folder).filePath(fileName(handle, number)));
        if (file.exists())
            continue;
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            break;
        if (file.write(bytes) == bytes.size() && file.flush())
            return {QDir::toNativeSeparators(file.fileName()), {}};
        file.remove();
        break;
    }
    return {{},
            {Sentence::english("It could not be saved in %1. Copy the code, or write it down."),
             {QDir::toNativeSeparators(folder)}}};
}

} // namespace porchlight::models
