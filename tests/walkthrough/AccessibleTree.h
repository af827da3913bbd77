// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QProcess>
#include <QRect>
#include <QStringList>

namespace porchlight::test {

/// One thing that a program tells whoever reads the screen aloud.
struct Accessible
{
    QString path;
    QString name;
    QString role; ///< as AT-SPI calls it: "push button", "list item"
    quint64 states = 0;
    int depth = 0;

    bool isFocused() const;
    bool isShowing() const;
};

/// What a screen reader sees: the registry of AT-SPI on a bus of the test's own, and the trees of the programs that
/// have registered there, read over D-Bus. Owns the registry's process. On the test's thread; waits for every answer.
class AccessibleTree final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.a11y.Bus")

public:
    /// @p bus: to which everybody is connected, at @p address.
    AccessibleTree(const QDBusConnection &bus, const QString &address);
    ~AccessibleTree() override;

    /// Empty where at-spi2-core is not installed.
    static QString registryProgram();
    bool start();
    /// By which a process is known on the bus; empty: it has not registered (yet).
    QString serviceOf(qint64 pid) const;
    /// All that is shown at this moment, from the outside to the inside.
    QList<Accessible> read(const QString &service) const;
    /// Where it is in its window, in pixels; empty when it is gone.
    QRect placeOf(const QString &service, const Accessible &what) const;

public Q_SLOTS:
    /// Programs ask the bus of the session for that of AT-SPI, which here is the same.
    QString GetAddress() const { return m_address; }

private:
    QDBusConnection m_bus;
    const QString m_address;
    QProcess m_registry;
};

/// For a message about what went wrong: a line for each that is shown.
QString outline(const QList<Accessible> &all);

} // namespace porchlight::test
