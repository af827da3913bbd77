// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/storybook/Pages.h"

#include "qml/storybook/Variant.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace porchlight::storybook {

namespace {

const QStringList states{QStringLiteral("full"), QStringLiteral("empty"), QStringLiteral("extreme"), QStringLiteral("error")};

void addFrom(const QString &root, const QString &folder, QList<Page> &pages)
{
    static const QRegularExpression form(QStringLiteral("^// (Screen|Component): ([^,\n]+)(?:, ([^\n]+))?$"), QRegularExpression::MultilineOption);
    const QDir place(root + u'/' + folder);
    for (const QString &name : place.entryList({QStringLiteral("*.qml")}, QDir::Files, QDir::Name)) {
        QFile file(place.filePath(name));
        constexpr qint64 head = 2'000;
        const auto match = file.open(QIODevice::ReadOnly) ? form.match(QString::fromUtf8(file.read(head))) : QRegularExpressionMatch();
        if (match.hasMatch()) // what pages have in common has no such line
            pages.append({name.chopped(4), match.captured(2), match.captured(3), QUrl(QStringLiteral("qrc:/storybook/") + folder + u'/' + name)});
    }
}

} // namespace

QList<Page> allPages(const QString &folder)
{
    const QString root = folder.isEmpty() ? QStringLiteral(":/storybook") : folder;
    QList<Page> pages;
    addFrom(root, QStringLiteral("screens"), pages);
    addFrom(root, QStringLiteral("components"), pages);
    std::ranges::stable_sort(pages, {}, [](const Page &page) {
        const qsizetype place = states.indexOf(page.state);
        return std::tuple(!page.isScreen(), page.group, place < 0 ? states.size() : place, page.name);
    });
    return pages;
}

QString pictureName(const Page &page, const Variant &variant)
{
    return page.name + (page.isScreen() ? u"-" : u"-sheet-") + variant.name;
}

bool isKept(const Page &page, const Variant &variant)
{
    static const QStringList ofScreens{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("rtl")};
    return page.isScreen() ? ofScreens.contains(variant.name) : variant.name == ofScreens.constFirst();
}

int shrinkOf(const Page &page)
{
    return page.state == states.constFirst() ? 2 : 4;
}

QStringList keptPictures(const QList<Page> &pages)
{
    QStringList names;
    for (const Page &page : pages) {
        for (const Variant &variant : allVariants()) {
            if (isKept(page, variant))
                names.append(pictureName(page, variant));
        }
    }
    return names;
}

QList<Variant> allVariants()
{
    // Without motion: a picture is of how it ends.
    return {
        {.name = QStringLiteral("light"), .reducedMotion = true},
        {.name = QStringLiteral("dark"), .mode = QStringLiteral("dark"), .reducedMotion = true},
        {.name = QStringLiteral("contrast"), .mode = QStringLiteral("contrast"), .reducedMotion = true},
        {.name = QStringLiteral("rtl"), .direction = Qt::RightToLeft, .reducedMotion = true},
        {.name = QStringLiteral("large"), .textScale = 2, .reducedMotion = true},
    };
}

} // namespace porchlight::storybook
