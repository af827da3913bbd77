// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/Desktop.h"

#include "tests/demo/Waiting.h"

#include <QStringList>

namespace porchlight::demo {

namespace {

constexpr auto windowPatience = 60s;

bool xdotool(const QStringList &arguments)
{
    return runTool(QStringLiteral("xdotool"), arguments).has_value();
}

} // namespace

QString Desktop::findWindow(qint64 pid) const
{
    QString window;
    waitUntil(
        [&] {
            const auto found = runTool(QStringLiteral("xdotool"),
                                       {QStringLiteral("search"), QStringLiteral("--all"), QStringLiteral("--onlyvisible"),
                                        QStringLiteral("--pid"), QString::number(pid), QStringLiteral("--name"),
                                        QStringLiteral("Porchlight")});
            if (found)
                window = QString::fromLatin1(found->trimmed().split('\n').first());
            return !window.isEmpty();
        },
        windowPatience);
    return window;
}

bool Desktop::place(const QString &window, int x, int y, int width, int height) const
{
    return xdotool({QStringLiteral("windowsize"), window, QString::number(width), QString::number(height),
                    QStringLiteral("windowmove"), window, QString::number(x), QString::number(y)});
}

bool Desktop::activate(const QString &window) const
{
    if (!xdotool({QStringLiteral("windowactivate"), window}))
        return false;
    return waitUntil(
        [&] {
            const auto active = runTool(QStringLiteral("xdotool"), {QStringLiteral("getactivewindow")});
            return active && QString::fromLatin1(active->trimmed()) == window;
        },
        10s);
}

bool Desktop::click(const QString &window, int x, int y) const
{
    return xdotool({QStringLiteral("mousemove"), QStringLiteral("--window"), window, QString::number(x), QString::number(y),
                    QStringLiteral("click"), QStringLiteral("1")});
}

bool Desktop::press(const QString &keys) const
{
    return xdotool({QStringLiteral("key"), QStringLiteral("--clearmodifiers"), keys});
}

bool Desktop::type(const QString &text) const
{
    return xdotool({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("25"), text});
}

bool Desktop::photograph(const QString &window, const QString &name) const
{
    pause(400ms); // what moves has come to rest
    return runTool(QStringLiteral("import"), {QStringLiteral("-window"), window, m_pictures + u'/' + name}).has_value();
}

} // namespace porchlight::demo
