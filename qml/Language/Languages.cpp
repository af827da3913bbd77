// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/Language/Languages.h"

#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace porchlight::language {

namespace {

const QString source = QStringLiteral("en"); // what stands in the code
const QString folder = QStringLiteral(":/translations");
const QString prefix = QStringLiteral("porchlight_");

/// As the system writes, if it speaks this language: Austria's dates are not Germany's.
QLocale localeOf(const QString &code)
{
    const QLocale system = QLocale::system();
    const bool isPlain = system.language() == QLocale::C && code == source;
    return isPlain || system.language() == QLocale(code).language() ? system : QLocale(code);
}

} // namespace

Languages::Languages(QObject *parent) : QObject(parent) {}

Languages::~Languages() = default; // a translator takes itself out of the program

QStringList Languages::all()
{
    QStringList codes;
    for (const QString &file : QDir(folder).entryList({prefix + u"*.qm"}, QDir::Files, QDir::Name))
        codes.append(file.mid(prefix.size()).chopped(3));
    return codes;
}

QString Languages::chosen(const QString &wanted, const QStringList &systemPrefers)
{
    const QStringList known = all();
    if (known.contains(wanted))
        return wanted;
    for (const QString &preferred : systemPrefers) {
        const QString bare = preferred.section(u'-', 0, 0).section(u'_', 0, 0);
        if (known.contains(bare))
            return bare;
    }
    return source;
}

void Languages::use(const QString &wanted)
{
    const QString code = chosen(wanted, QLocale::system().uiLanguages());
    if (code == m_current)
        return;
    m_current = code;
    m_installed.clear();
    QLocale::setDefault(localeOf(code));
    // Qt's own words first, since what is installed last is asked first.
    install(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(prefix + code, folder);
    QGuiApplication::setLayoutDirection(QLocale(code).textDirection());
    Q_EMIT changed();
}

void Languages::install(const QString &name, const QString &where)
{
    auto translator = std::make_unique<QTranslator>();
    // Qt's own may be missing; English has none.
    if (translator->load(name, where) && QCoreApplication::installTranslator(translator.get()))
        m_installed.push_back(std::move(translator));
}

} // namespace porchlight::language
