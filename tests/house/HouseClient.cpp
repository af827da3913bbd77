// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// house_client DATA PROFILE HANDLE: a profile without its window, which tries Porchlight on this computer as a person does: it
// opens the relay here, and makes an account with the invitation. Where the profile has an account already, that is its own
// business. Tells: relay PID, each time it runs; online ADDRESS; trouble SENTENCE. It is ended with a signal.

#include "app/models/Profile.h"
#include "app/runtime/RealParts.h"

#include <QCoreApplication>

#include <cstdio>

using namespace porchlight;
using namespace porchlight::models;

namespace {

void tell(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

/// The secrets of a test are no secrets.
DataKey dataKey()
{
    return *DataKey::fromBytes(QByteArray(qsizetype(DataKey::size), 'k'));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto paths = store::ProfilePaths::of(arguments.value(2), arguments.value(1));
    if (!paths)
        return 64;
    const QString handle = arguments.value(3);
    auto opened = Profile::open(QString(), *paths, runtime::realParts(paths->database, dataKey()));
    if (!opened) {
        tell(u"trouble " + opened.error());
        return 74;
    }
    const std::unique_ptr<Profile> profile = std::move(opened).value();
    HouseModel *const house = profile->signIn()->house();
    QObject::connect(&house->relay(), &house::HouseRelay::started, house,
                     [house] { tell(u"relay " + QString::number(house->relay().pid())); });
    QObject::connect(house, &HouseModel::changed, house, [&] {
        if (!house->error().isEmpty())
            tell(u"trouble " + house->error());
        else if (!house->link().isEmpty() && !profile->isSignedIn())
            profile->signIn()->createAccount(QString(), house->link(), handle, QStringLiteral("porch-lantern-7"), handle);
    });
    QObject::connect(profile->signIn(), &SignInModel::errorChanged, house, [&] {
        if (!profile->signIn()->error().isEmpty())
            tell(u"trouble " + profile->signIn()->error());
    });
    QObject::connect(profile->connection(), &ConnectionModel::stateChanged, house, [&] {
        if (profile->connection()->state() == u"online")
            tell(u"online " + profile->signIn()->relayUrl());
    });
    if (!profile->isSignedIn())
        house->open();
    return QCoreApplication::exec();
}
