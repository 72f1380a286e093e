@echo off
rem Starts Assay with a Java 25 or later, which it finds by itself.
rem ASSAY_OPTS may hold further options for Java.
setlocal EnableExtensions DisableDelayedExpansion
set "NEEDED=25"
set "FOUND="
for %%H in ("%~dp0..") do set "ASSAY_HOME=%%~fH"

if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined FOUND for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%J"
if not defined FOUND call :under "%ProgramFiles%\Eclipse Adoptium"
if not defined FOUND call :under "%ProgramFiles%\Java"
if not defined FOUND call :under "%ProgramFiles%\Microsoft"
if not defined FOUND call :under "%ProgramFiles%\Zulu"
if not defined FOUND call :under "%ProgramFiles%\Amazon Corretto"
if not defined FOUND call :under "%ProgramFiles%\BellSoft"
if not defined FOUND call :under "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
if not defined FOUND call :under "%USERPROFILE%\.jdks"
if not defined FOUND (
    echo assay: Java %NEEDED% or later was not found in JAVA_HOME, on the PATH, or in the usual folders. Install it, for instance from https://adoptium.net, or set JAVA_HOME to where it is. 1>&2
    exit /b 1
)

rem What Assay writes is UTF-8; the console is told so, and told otherwise again afterwards.
set "PAGE="
for /f "tokens=2 delims=:." %%P in ('chcp') do set "PAGE=%%P"
chcp 65001 >nul
rem The modules that are used and those they need: without a compiler, Java source in a prepared file can never run.
set "MODULES=java.desktop,java.management,java.naming,java.scripting,java.sql,jdk.charsets,jdk.localedata,jdk.unsupported,jdk.zipfs"
"%FOUND%" --limit-modules "%MODULES%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Dassay.samples=%ASSAY_HOME%\sample-data" %ASSAY_OPTS% -cp "%ASSAY_HOME%\lib\*" dev.assay.Launcher %*
set "RESULT=%ERRORLEVEL%"
if defined PAGE chcp %PAGE% >nul
exit /b %RESULT%

rem Looks at every Java in a folder.
:under
for /d %%D in ("%~1\*") do call :try "%%~D\bin\java.exe"
exit /b

rem Takes a java.exe if it is new enough: by its release file, or else by asking it.
:try
if defined FOUND exit /b
if not exist "%~1" exit /b
set "VERSION="
if exist "%~dp1..\release" for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~dp1..\release"`) do set "VERSION=%%~V"
if not defined VERSION for /f "usebackq tokens=3" %%V in (`call "%~1" -version 2^>^&1 ^| findstr /c:" version "`) do set "VERSION=%%~V"
if not defined VERSION exit /b
for /f "tokens=1 delims=.-+" %%M in ("%VERSION%") do if %%M GEQ %NEEDED% set "FOUND=%~1"
exit /b
