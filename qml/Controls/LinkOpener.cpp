// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/LinkOpener.h"

#include "shared/formatting/LinkTarget.h"

#include <QtGui/QDesktopServices>

using namespace porchlight::formatting;

LinkOpener::LinkOpener(QObject *parent)
    : QObject(parent)
{
}

QVariantMap LinkOpener::read(const QString &link) const
{
    const auto target = targetOf(link);
    if (!target)
        return {{QStringLiteral("address"), QString()}};
    QString before = target->scheme + QStringLiteral("://");
    if (!target->userInfo.isEmpty())
        before += target->userInfo + u'@';
    QString behind = target->rest;
    if (target->port >= 0)
        behind.prepend(u':' + QString::number(target->port));
    return {{QStringLiteral("address"), QString(before + target->host + behind)},
            {QStringLiteral("hostStart"), before.size()},
            {QStringLiteral("hostLength"), target->host.size()},
            {QStringLiteral("host"), target->host},
            {QStringLiteral("isConfusable"), target->isConfusable},
            {QStringLiteral("isNumber"), target->isNumber},
            {QStringLiteral("hasUserInfo"), !target->userInfo.isEmpty()},
            {QStringLiteral("isEncrypted"), target->scheme == u"https"}};
}

bool LinkOpener::open(const QString &link) const
{
    const auto target = targetOf(link);
    return target && QDesktopServices::openUrl(target->url);
}
